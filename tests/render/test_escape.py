"""Text of others comes out as text."""

import html

import markdown
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment

from digest.render import environment
from digest.tell.escape import finalized, safe, squeezed


@given(st.text())
def test_a_browser_reads_the_same_signs_but_controls_and_line_ends(text: str) -> None:
    kept = "".join(char for char in text if safe(char) not in ("", " ") or char == " ")
    read = html.unescape(str(safe(text)))
    assert [char for char in read if char != " "] == [char for char in kept if char != " "]


@given(st.text())
def test_no_sign_of_html_markdown_or_templates_is_left(text: str) -> None:
    assert not set(safe(text)) & set("<>\"'`*[]{}\n\r")


@given(st.text(alphabet=st.sampled_from("<>&*_`[]()#-=~!{}%|\\/ \nab1.")))
def test_markdown_leaves_the_text_alone(text: str) -> None:
    page = f"<p>{safe(text)}</p>"
    assert markdown.markdown(page).strip() == page.strip()


def test_a_template_escapes_values_without_being_asked() -> None:
    said = environment().from_string("<p title='{{ value }}'>{{ value }}</p>").render(value="<b>'{{ x }}")
    assert said == "<p title='&#60;b&#62;&#39;&#123;&#123; x &#125;&#125;'>&#60;b&#62;&#39;&#123;&#123; x &#125;&#125;</p>"


def test_markup_of_ours_is_not_escaped_twice() -> None:
    templates = Environment(autoescape=True, finalize=finalized)
    assert templates.from_string("{{ value }}").render(value=safe("a & b")) == "a &#38; b"


def test_white_space_becomes_single_spaces() -> None:
    assert squeezed("\u00a0 Peru \n\n dan\tMesir\u00a0") == "Peru dan Mesir"
