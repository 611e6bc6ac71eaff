"""The sign by which an article of a comparison is named, wherever there is no room for more."""


def letter(number: int) -> str:
    """Return the sign of the comparison's article of that number, from 0: A, B, … Z, AA, AB, …"""
    before, last = divmod(number, 26)
    return (letter(before - 1) if before else "") + chr(ord("A") + last)
