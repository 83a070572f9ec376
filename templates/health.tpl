{{%AUTOESCAPE context="JSON"}}
{"status": "pass", "releaseId": "{{RELEASE}}"}
