"""`python -m site_builder` is `site-builder`.

Ctrl-C ends the program at once while it is still being loaded; from then on the command line answers it.
"""

import signal

ANSWERED = signal.getsignal(signal.SIGINT)
if ANSWERED is signal.default_int_handler:
    signal.signal(signal.SIGINT, signal.SIG_DFL)

from site_builder.cli import main  # noqa: E402 -- loading is what must not be interrupted half-way

if __name__ == "__main__":
    signal.signal(signal.SIGINT, ANSWERED)
    main(prog_name="site-builder")
