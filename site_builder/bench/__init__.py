"""Measurements on labelled data that lies outside the project: `python -m site_builder.bench NAME FOLDER`."""
