-- lighttpd-errors.lua - gives lighttpd's own answers our headers and our pages; filled in by deploy/configure.
--
-- lighttpd runs this before each answer goes out. What the application sends has its headers already; of these only the one that speaks
-- to a web server's cache is taken away.
-- lighttpd's setenv module would not do: it does not see a request that was refused while it was read.

local response = lighty.r
local headers = response.resp_header
if headers["Content-Security-Policy"] then
	headers["X-Accel-Expires"] = nil
	return 0
end

for line in io.lines("@ERRORS@/headers-lighttpd.conf") do
	local name, value = line:match('"([^"]+)" => "([^"]*)"')
	if name then
		headers[name] = value
	end
end
@TLS@-- The scheme is not known of a request that was refused while it was read.
@TLS@if response.req_attr["uri.scheme"] ~= "http" then
@TLS@	headers["Strict-Transport-Security"] = "max-age=63072000; includeSubDomains; preload"
@TLS@end

local status = response.req_item["http_status"]
if status < 400 then
	return 0
end

-- What has no page of its own shows the nearest one and keeps its status.
local page = io.open("@ERRORS@/" .. status .. ".html")
	or io.open("@ERRORS@/" .. (status < 500 and 400 or 500) .. ".html")
if page then
	response.resp_body.set({ page:read("a") })
	page:close()
	headers["Content-Type"] = "text/html; charset=utf-8"
end
if status == 405 then
	headers["Allow"] = "GET, HEAD"
end
-- Anything but 0 tells lighttpd that the answer is whole.
return status
