package org.ecrf.ui.shell;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.ecrf.ui.language.Catalogue;

/**
 * A page that stands without the application: what happened, and where to go.
 *
 * @param href of the one link, on this platform
 */
public record PlainHtml(Locale language, String title, String text, String href, String link) {
  private static final String PAGE =
      """
      <!doctype html><html lang="%s"><head><meta charset="utf-8"><title>%s</title>
      <meta name="viewport" content="width=device-width,initial-scale=1">
      <style>body{font:16px/1.5 system-ui,sans-serif;max-width:34rem;margin:12vh auto;padding:0 1rem;
      color-scheme:light dark}a{color:inherit}</style></head>
      <body><main><h1>%s</h1><p>%s</p><p><a href="%s">%s</a></p></main></body></html>
      """;

  /** One of ours that the browser asks for, else English. */
  public static Locale language(Locale asked) {
    return Catalogue.LANGUAGES.stream()
        .filter(l -> l.getLanguage().equals(asked.getLanguage()))
        .findFirst()
        .orElse(Locale.ENGLISH);
  }

  public void write(HttpServletResponse response) throws IOException {
    response.setContentType("text/html;charset=utf-8");
    response
        .getWriter()
        .printf(
            PAGE,
            language.getLanguage(),
            escaped(title),
            escaped(title),
            escaped(text),
            escaped(href),
            escaped(link));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
