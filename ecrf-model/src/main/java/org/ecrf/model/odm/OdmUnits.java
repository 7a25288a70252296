package org.ecrf.model.odm;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.ecrf.model.dataset.Dataset;
import org.ecrf.model.value.Text;

/** BasicDefinitions: every unit that an item of any edition takes (ODM 1.3.2, MeasurementUnit). */
final class OdmUnits {
  /** The unit of an age. */
  static final String YEARS = "years";

  private OdmUnits() {}

  static void write(XmlStream xml, Dataset dataset) throws IOException {
    xml.start("BasicDefinitions");
    for (Map.Entry<String, String> unit : units(dataset).entrySet()) {
      xml.start("MeasurementUnit")
          .attribute("OID", unit.getKey())
          .attribute("Name", unit.getValue());
      OdmTexts.write(xml, "Symbol", Text.of(unit.getValue()));
      xml.end();
    }
    xml.end();
  }

  private static Map<String, String> units(Dataset dataset) {
    Map<String, String> units = new TreeMap<>(Map.of(Oid.unit(YEARS), YEARS));
    dataset.editions().stream()
        .flatMap(e -> e.definition().forms().values().stream())
        .flatMap(f -> f.items().stream())
        .flatMap(i -> i.units().stream())
        .forEach(unit -> units.putIfAbsent(Oid.unit(unit), unit));
    return units;
  }
}
