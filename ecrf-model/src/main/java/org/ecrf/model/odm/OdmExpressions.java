package org.ecrf.model.odm;

import java.io.IOException;
import java.util.List;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.ItemKind;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.Text;

/** ConditionDef and MethodDef: when an item is asked, how a calculated one is computed; in CEL. */
final class OdmExpressions {
  private OdmExpressions() {}

  static void write(XmlStream xml, StudyDefinition study) throws IOException {
    for (Form form : study.forms().values()) {
      for (Item item : form.items()) {
        if (item.shownIf() != null && !OdmVariable.of(form, item).isEmpty()) {
          condition(xml, form.id(), item.id(), item.shownIf());
        }
      }
    }
    for (Form form : study.forms().values()) {
      for (Item item : form.items()) {
        List<OdmVariable> variables = OdmVariable.of(form, item);
        if (!variables.isEmpty() && isComputed(variables.getFirst())) {
          method(xml, variables.getFirst());
        }
      }
    }
  }

  /** Nobody enters it: a calculated item, or an age. */
  static boolean isComputed(OdmVariable variable) {
    return variable.isAge() || variable.item().kind() == ItemKind.CALCULATED;
  }

  /** The standard asks for the exception, when the item is not collected. */
  private static void condition(XmlStream xml, String form, String item, String shownIf)
      throws IOException {
    definition(
        xml,
        "ConditionDef",
        Oid.condition(form, item),
        form + "." + item + " is not asked",
        "Not asked unless the condition is true: " + shownIf);
    expression(xml, "!(" + shownIf + ")");
    xml.end();
  }

  private static void method(XmlStream xml, OdmVariable variable) throws IOException {
    String calculation = variable.item().calculation();
    String says =
        variable.isAge()
            ? "Completed years between the birth date, which is not released, and consent"
            : "Calculated when one of its inputs is saved";
    definition(
        xml, "MethodDef", Oid.method(variable.form(), variable.item().id()), variable.name(), says);
    if (calculation != null) {
      expression(xml, calculation);
    }
    xml.end();
  }

  private static void definition(
      XmlStream xml, String element, String oid, String name, String says) throws IOException {
    xml.start(element).attribute("OID", oid).attribute("Name", name);
    if (element.equals("MethodDef")) {
      xml.attribute("Type", "Computation");
    }
    OdmTexts.write(xml, "Description", new Text(java.util.Map.of("en", says)));
  }

  static void expression(XmlStream xml, String cel) throws IOException {
    xml.start("FormalExpression").attribute("Context", "CEL").text(cel).end();
  }
}
