package org.ecrf.server.copy;

/** A page that needs nothing beside itself; whatever is captured is text in it. */
final class Html {
  private static final String STYLE =
      "body{font:14px/1.45 sans-serif;margin:2em auto;max-width:60em;color:#222}"
          + "table{border-collapse:collapse;width:100%;margin:.5em 0 1.5em}"
          + "th,td{border:1px solid #ccc;padding:.3em .5em;text-align:left;vertical-align:top}"
          + "th{background:#f2f4f6}h2{margin-top:2em;border-bottom:2px solid #456}"
          + ".note{background:#f2f4f6;padding:.6em}code{word-break:break-all}";
  private final StringBuilder out = new StringBuilder(4096);

  Html(String language, String title) {
    out.append("<!doctype html>\n<html lang=\"").append(language).append("\">\n");
    out.append("<head><meta charset=\"utf-8\">");
    out.append("<meta http-equiv=\"Content-Security-Policy\" ")
        .append("content=\"default-src 'none'; style-src 'unsafe-inline'\">");
    out.append("<title>").append(escaped(title)).append("</title><style>").append(STYLE);
    out.append("</style></head>\n<body>\n");
    element("h1", title);
  }

  Html element(String name, String text) {
    out.append('<').append(name).append('>').append(escaped(text));
    out.append("</").append(name).append(">\n");
    return this;
  }

  Html begin(String... heads) {
    out.append("<table><thead><tr>");
    for (String head : heads) {
      out.append("<th scope=\"col\">").append(escaped(head)).append("</th>");
    }
    out.append("</tr></thead><tbody>\n");
    return this;
  }

  Html row(String... cells) {
    out.append("<tr>");
    for (String cell : cells) {
      out.append("<td>").append(escaped(cell)).append("</td>");
    }
    out.append("</tr>\n");
    return this;
  }

  Html end() {
    out.append("</tbody></table>\n");
    return this;
  }

  String text() {
    return out + "</body>\n</html>\n";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
