"""A browser on its way from page to page. A click alone returns while the next page may still be on its way."""

PASSWORD = "ett långt lösenord"
# The rules of axe that what is drawn by another scheme may break.
COLOURS = ["color-contrast", "link-in-text-block"]


def follow(page, selector):
    """Click what leads to another page, and wait until that is there."""
    with page.expect_navigation():
        page.click(selector)


def enter(page):
    """Press Enter where it leads to another page, and wait until that is there."""
    with page.expect_navigation():
        page.keyboard.press("Enter")


def sign_in(page, username, address="/admin/"):
    """Go to an address that asks who one is, and say so, with the PASSWORD."""
    page.goto(address)
    page.fill("#id_username", username)
    page.fill("#id_password", PASSWORD)
    follow(page, "[type=submit]")
