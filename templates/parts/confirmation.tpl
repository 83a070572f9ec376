{{%AUTOESCAPE context="HTML"}}
<p class="evidence">Checked <time datetime="{{CHECKED}}">{{CHECKED_LONG}}</time>{{!
}} against {{SOURCE_COUNT}} published page{{#SOURCES_MANY}}s{{/SOURCES_MANY}}; {{!
}}{{#CONFIRMED}}confirmed by telephone on {{CONFIRMED}}{{/CONFIRMED}}{{#UNCONFIRMED}}not yet confirmed by telephone{{/UNCONFIRMED}}.{{!
}}{{#IN_LIST}}{{#DUE}} Due for a new check.{{/DUE}}{{/IN_LIST}}{{!
}}{{#ALONE}}{{#DUE}} This is due for a new check: it may have changed.{{/DUE}} <a href="/evidence">How we check</a>{{/ALONE}}</p>
