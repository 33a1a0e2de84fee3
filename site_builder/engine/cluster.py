"""A Dask cluster as a pool: the same calls, on the machines of a scheduler.

Workers need the same program, Python and dependencies; each batch checks that by the fingerprint. They need
neither the content nor the output folder: values travel, files do not.
"""

from concurrent.futures import BrokenExecutor, Executor, Future
from contextlib import suppress
from typing import Any

from site_builder.errors import SiteError

WAIT_SECONDS = 20.0
"""How long to wait for the scheduler, and for its first worker."""


class Cluster(Executor):
    """The workers of a scheduler. Raises BrokenExecutor where a process pool would."""

    def __init__(self, client: Any) -> None:
        self._client = client

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
        """A call on some worker, as often as there are calls: equal ones are not merged."""
        return _Waiting(self._client.submit(fn, *args, pure=False, **kwargs))

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: ARG002
        """Let go of the scheduler; its workers go on."""
        self._client.close()


class _Waiting(Future[Any]):
    """A result on its way."""

    def __init__(self, future: Any) -> None:
        super().__init__()
        self._future = future

    def result(self, timeout: float | None = None) -> Any:
        """What the worker gave. Raises BrokenExecutor when it was lost, or what the call raised."""
        from distributed import CancelledError, KilledWorker
        from distributed.comm import CommClosedError

        try:
            return self._future.result(timeout)
        except (KilledWorker, CancelledError, CommClosedError) as error:
            raise BrokenExecutor(str(error)) from error


def connected(address: str) -> tuple[Executor, int]:
    """The cluster of a scheduler, and how many calls it runs at once. Raises SiteError."""
    try:
        from distributed import Client
    except ImportError:
        message = "dask: not installed; install site-builder with its extra: pip install 'site-builder[dask]'"
        raise SiteError(message) from None
    client = None
    try:
        client = Client(address, timeout=WAIT_SECONDS, set_as_default=False)
        client.wait_for_workers(1, timeout=WAIT_SECONDS)
        return Cluster(client), sum(client.nthreads().values())
    except (OSError, ValueError, TimeoutError) as error:
        with suppress(OSError):
            if client is not None:
                client.close()
        why = "no worker has joined it" if client else "no scheduler answers there"
        raise SiteError(f"dask:{address}: {why}; start one, or build without --pool") from error
