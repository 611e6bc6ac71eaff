"""ZIP files and the XML in them, opened within limits: nothing is written to disk, no entity is expanded."""

from io import BytesIO
from typing import TYPE_CHECKING, Any
from zlib import error as ZlibError

from moviebrowser.articles.page import NoArticle

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

_MOST_MEMBERS = 50_000
_MOST_BYTES = 500 * 2**20
_LARGEST_MEMBER = 100 * 2**20
_SMALL = 10 * 2**20
_HIGHEST_RATIO = 200
_ENCRYPTED = 1


def opened(content: bytes, kind: str) -> "ZipFile":
    """Return a ZIP file whose members may be read; `kind` names it in messages.

    Raises:
        NoArticle: when it is damaged, or made to fill the memory.
    """
    from zipfile import BadZipFile, ZipFile

    try:
        archive = ZipFile(BytesIO(content))
    except (BadZipFile, OSError, ValueError, NotImplementedError, EOFError, IndexError) as error:
        raise NoArticle(f"not {kind}, or a damaged one") from error
    members = archive.infolist()
    if len(members) > _MOST_MEMBERS:
        raise NoArticle(f"{kind} with more than {_MOST_MEMBERS:,} files in it")
    if sum(member.file_size for member in members) > _MOST_BYTES:
        raise NoArticle(f"{kind} that unpacks to more than {_MOST_BYTES / 2**20:.0f} MB")
    return archive


def member(archive: "ZipFile", name: "str | ZipInfo") -> bytes:
    """Return the content of a member.

    Raises:
        NoArticle: when it is missing, damaged, encrypted, or made to fill the memory.
    """
    from zipfile import BadZipFile

    try:
        info = archive.getinfo(name) if isinstance(name, str) else name
        _check(info)
        return archive.read(info)
    except KeyError as error:
        raise NoArticle(f"damaged: “{name}” is missing in it") from error
    except (BadZipFile, ZlibError, OSError, EOFError, ValueError, NotImplementedError, RuntimeError) as error:
        raise NoArticle("damaged, or packed in a way that is not known") from error


def _check(info: "ZipInfo") -> None:
    if info.flag_bits & _ENCRYPTED:
        raise NoArticle("protected by a password")
    if info.file_size > _LARGEST_MEMBER:
        raise NoArticle(f"too large when unpacked (the limit is {_LARGEST_MEMBER / 2**20:.0f} MB)")
    if info.file_size > _SMALL and info.file_size > _HIGHEST_RATIO * max(info.compress_size, 1):
        raise NoArticle("packed so tightly that it can only be meant to fill the memory")


def parsed(content: bytes) -> Any:
    """Return the root element of an XML document; entities that it declares stay unexpanded, nothing is loaded.

    Raises:
        NoArticle: when it is no XML.
    """
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True, remove_comments=True
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise NoArticle("damaged: its XML cannot be understood") from error
    if root is None:
        raise NoArticle("damaged: its XML cannot be understood")
    return root
