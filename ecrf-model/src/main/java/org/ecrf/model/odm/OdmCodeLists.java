package org.ecrf.model.odm;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.ecrf.model.form.Choice;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Item;
import org.ecrf.model.study.StudyDefinition;

/** The CodeLists: choices of items, missing codes, and the platform's own flags. */
final class OdmCodeLists {
  private final XmlStream xml;

  private OdmCodeLists(XmlStream xml) {
    this.xml = xml;
  }

  static void write(XmlStream xml, StudyDefinition study) throws IOException {
    OdmCodeLists lists = new OdmCodeLists(xml);
    for (Form form : study.forms().values()) {
      for (Item item : form.items()) {
        for (OdmVariable variable : OdmVariable.of(form, item)) {
          if (variable.isCoded()) {
            String name = form.id() + "." + item.id();
            lists.choices(Oid.codes(form.id(), item.id()), name, item.choices());
          }
        }
      }
    }
    for (Map.Entry<String, List<Choice>> missing : new MissingCodes(study).lists().entrySet()) {
      lists.choices(missing.getKey(), "Missing codes " + missing.getKey(), missing.getValue());
    }
    for (OdmFlag.Codes codes : OdmFlag.LISTS) {
      lists.enumeration(codes);
    }
  }

  private void choices(String oid, String name, List<Choice> choices) throws IOException {
    begin(oid, name);
    int order = 0;
    for (Choice choice : choices) {
      xml.start("CodeListItem")
          .attribute("CodedValue", choice.code())
          .attribute("OrderNumber", Integer.toString(++order));
      OdmTexts.require(xml, "Decode", choice.label(), choice.code());
      xml.end();
    }
    xml.end();
  }

  private void enumeration(OdmFlag.Codes codes) throws IOException {
    begin(codes.oid(), codes.name());
    for (String code : codes.codes()) {
      xml.start("EnumeratedItem").attribute("CodedValue", code).end();
    }
    xml.end();
  }

  private void begin(String oid, String name) throws IOException {
    xml.start("CodeList")
        .attribute("OID", oid)
        .attribute("Name", name)
        .attribute("DataType", "text");
  }
}
