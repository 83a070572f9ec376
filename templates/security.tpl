{{%AUTOESCAPE context="HTML"}}
Contact: {{SECURITY:none}}
Expires: {{EXPIRES}}
Preferred-Languages: {{LANGUAGE}}
Canonical: {{ADDRESS:none}}/.well-known/security.txt
