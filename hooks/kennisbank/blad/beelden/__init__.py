"""Pictures made from the data while building: inline SVG, with the same in words beside it in the template.

One module per picture: what the picture shows is part of the view of a page, and one function that a template calls draws
it. A drawing knows no font, colour or browser: those are classes in docs/assets/css/deel/.
"""
