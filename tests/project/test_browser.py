"""The browser that other tests use notices what must not happen."""

import pytest

FOREIGN_PICTURE = """() => new Promise(done => {
    const picture = new Image();
    picture.onerror = done;
    picture.src = "http://somewhere.example/picture.png";
})"""


def test_request_to_another_host_is_refused_and_noted(page, page_problems):
    page.goto("/healthz")
    page.evaluate(FOREIGN_PICTURE)
    assert page_problems[0] == "request to another host: http://somewhere.example/picture.png"
    assert "ERR_NAME_NOT_RESOLVED" in page_problems[1]
    page_problems.clear()


def test_console_error_is_noted(page, page_problems):
    page.goto("/healthz")
    page.evaluate("console.error('out of order')")
    assert any("out of order" in problem for problem in page_problems)
    page_problems.clear()


@pytest.mark.django_db
def test_login_page_of_the_admin_is_accessible(page, axe):
    page.goto("/admin/login/")
    assert axe(page) == []


def test_axe_finds_a_fault(page, axe):
    page.goto("/healthz")
    page.set_content("<html lang=sv><title>x</title><main><img src=''></main>")
    assert any(fault.startswith("image-alt") for fault in axe(page))
