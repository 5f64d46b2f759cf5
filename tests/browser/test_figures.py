"""Charts and what articles say of each other, in a real browser: at a desk and on a phone, in both languages."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_browser import ROOTS, address, browser, is_phone, page, watched

__all__ = ["address", "browser", "page", "watched"]  # fixtures
