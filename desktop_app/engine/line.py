"""The connection between the engine and its owner: pickled values, each preceded by its length.

Both ends belong to one program on one machine; nothing from outside ever passes through it.
"""

from __future__ import annotations

from typing import IO

from desktop_app.engine.collecting import nothing_collected

_LENGTH_BYTES = 8


def send(stream: IO[bytes], value: object) -> None:
    """Send a value.

    Raises:
        OSError: The other end is gone.
    """
    import pickle

    data = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    try:
        stream.write(len(data).to_bytes(_LENGTH_BYTES, "big"))
        stream.write(data)
        stream.flush()
    except ValueError as closed:  # closed by the listening thread when the other end was gone
        raise BrokenPipeError("the line is closed") from closed


def receive(stream: IO[bytes]) -> object:
    """Wait for the next value.

    Raises:
        EOFError: The other end is gone.
    """
    import pickle

    data = _exactly(stream, int.from_bytes(_exactly(stream, _LENGTH_BYTES), "big"))
    with nothing_collected():
        return pickle.loads(data)  # noqa: S301 - our own worker, see above


def _exactly(stream: IO[bytes], count: int) -> bytes:
    """Read this many bytes, however many pieces they come in."""
    data = stream.read(count)
    if len(data) < count:  # a buffered stream returns fewer only at its end
        raise EOFError
    return data
