package org.ecrf.ui.language;

import com.vaadin.cdi.annotation.VaadinServiceEnabled;
import com.vaadin.cdi.annotation.VaadinServiceScoped;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tells Vaadin which languages there are, and gives it the same catalogue. */
@VaadinServiceEnabled
@VaadinServiceScoped
public class Messages implements I18NProvider {
  @Override
  public List<Locale> getProvidedLocales() {
    return Catalogue.LANGUAGES;
  }

  @Override
  public String getTranslation(String key, Locale language, Object... arguments) {
    Map<String, Object> named =
        IntStream.range(0, arguments.length)
            .boxed()
            .collect(Collectors.toMap(String::valueOf, i -> arguments[i]));
    return Catalogue.say(language, key, named);
  }
}
