/// What a hostile field holds so that a page would run it, load something for it, or break.
package enum MarkupPayloads {
  /// Each would set `window.hit` or the page's title to `hit`, or ask an address for something.
  package static let all = [
    "<script>window.hit=1</script>", "</script><script>window.hit=1</script>",
    "<img src=x onerror=window.hit=1>", "\" onerror=\"window.hit=1", "' onmouseover='window.hit=1",
    "\" autofocus onfocus=window.hit=1 x=\"", "\"><svg onload=window.hit=1>",
    "<svg><script>window.hit=1</script></svg>", "</svg><script>window.hit=1</script>",
    "<a href=javascript:window.hit=1>click</a>", "javascript:window.hit=1",
    "data:text/html,<script>window.hit=1</script>", "</style><script>window.hit=1</script>",
    "</title><script>document.title='hit'</script>", "--><script>window.hit=1</script><!--",
    "<iframe srcdoc='<script>parent.hit=1</script>'>", "<object data=//evil.example/x>",
    "<link rel=stylesheet href=//evil.example/x.css>", "<base href=//evil.example/>",
    "<meta http-equiv=refresh content='0;url=//evil.example/'>", "@import '//evil.example/x.css';",
    "}body{background:url(//evil.example/x)}", "<style>*{display:none}</style>",
    "<form action=//evil.example/><button>go</button></form>",
    "<details open ontoggle=window.hit=1>",
    "<math><mi xlink:href=javascript:window.hit=1>x</mi></math>", "{{title}}", "{{{style}}}",
    "{{#rows}}x{{/rows}}", "{{% CONTENT_TYPE:TEXT}}", "&lt;script&gt;window.hit=1&lt;/script&gt;",
    "&#60;script&#62;", "<\u{338}script>window.hit=1</script>", "\"\u{301} onclick=window.hit=1 \"",
    "'\u{20DD} onclick=window.hit=1 '", "\u{0}<script>window.hit=1</script>",
    "\u{FF1C}script\u{FF1E}window.hit=1\u{FF1C}/script\u{FF1E}",
    "<scr\u{0}ipt>window.hit=1</scr\u{0}ipt>",
    "<ScRiPt/x>window.hit=1</ScRiPt>", "<body onload=window.hit=1>", "\u{202E}<img src=x>",
    "<animate onbegin=window.hit=1>", "<set attributeName=onload to=window.hit=1>", "]]>",
    "<?xml-stylesheet href='//evil.example/x'?>", "<!doctype html>", "\\\" onerror=window.hit=1",
  ]
}
