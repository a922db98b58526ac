# Fixed words of the page
page = Page
of = of
contents = Contents
draft = Draft
