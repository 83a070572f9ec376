{{%AUTOESCAPE context="JSON"}}
{"type": "about:blank", "title": "{{TITLE}}", "status": {{STATUS}}, "detail": "{{DETAIL}}"}
