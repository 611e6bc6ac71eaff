"""Faces of floors that import a module when a name of it is first asked for, so that a window need not wait for all."""

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module


def later(package: str, shown: Mapping[str, Sequence[str]]) -> Callable[[str], object]:
    """Return a package's `__getattr__` (PEP 562), given by module the names that the package shows of it.

    The package imports the same names where only a type checker looks.
    """
    modules = {name: module for module, names in shown.items() for name in names}

    def __getattr__(name: str) -> object:
        if name not in modules:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        return getattr(import_module(f"{package}.{modules[name]}"), name)

    return __getattr__
