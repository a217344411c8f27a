"""Reads a set's pages with one extractor: extract.py NAME SET_DIR OUT_DIR.

Writes OUT_DIR/NAME.json for the set's scorer and prints how many megabytes it read in a second of CPU time. Unpacking and
writing are not measured; a page that fails is an empty answer.
"""

import gzip
import json
import pathlib
import sys
import time


def trafilatura():
    """Text and metadata; links and pictures would put marks into the text."""
    from trafilatura import bare_extraction

    def read(page):
        found = bare_extraction(page, with_metadata=True, include_comments=False)
        if found is None:
            return {}
        return {"title": found.title, "author": (found.author or "").split("; "),
                "published": found.date, "text": found.text or ""}

    return read


def trafilatura_fast():
    """The text alone, in its fast mode."""
    from trafilatura import bare_extraction

    def read(page):
        found = bare_extraction(page, fast=True, with_metadata=False, include_comments=False)
        return {"text": found.text or ""} if found else {}

    return read


def readability():
    """The article's title and text."""
    import lxml.html
    from readability import Document

    def read(page):
        found = Document(page)
        text = "\n".join(lxml.html.fromstring(found.summary()).itertext())
        return {"title": found.short_title(), "text": text}

    return read


def resiliparse():
    """The main content as plain text, and the page's title."""
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import detect_encoding
    from resiliparse.parse.html import HTMLTree

    def read(page):
        tree = HTMLTree.parse_from_bytes(page, detect_encoding(page))
        text = extract_plain_text(
            tree, main_content=True, list_bullets=False, alt_texts=False, comments=False)
        return {"title": tree.title, "text": text}

    return read


EXTRACTORS = {
    "trafilatura": trafilatura,
    "trafilatura-fast": trafilatura_fast,
    "readability-lxml": readability,
    "resiliparse": resiliparse,
}

# What each of them answers at all; the rest is no mistake of theirs.
ANSWERS = {
    "trafilatura": {"text", "title", "author", "published"},
    "trafilatura-fast": {"text"},
    "readability-lxml": {"text", "title"},
    "resiliparse": {"text", "title"},
}


def main():
    name, set_dir, out_dir = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    out_dir.mkdir(parents=True, exist_ok=True)
    files = sorted((set_dir / "pages").glob("*.html.gz"))
    pages = [gzip.decompress(file.read_bytes()) for file in files]
    read = EXTRACTORS[name]()
    answers = []
    started = time.process_time()
    for page in pages:
        try:
            answers.append(read(page))
        except Exception:  # A page that an extractor cannot read is an empty answer, as for everybody.
            answers.append({})
    seconds = time.process_time() - started
    for file, answer in zip(files, answers):
        out = out_dir / (file.name.removesuffix(".html.gz") + ".json")
        out.write_text(json.dumps(answer, ensure_ascii=False), encoding="utf-8")
    print(f"{sum(map(len, pages)) / 1e6 / seconds:.2f}")


if __name__ == "__main__":
    main()
