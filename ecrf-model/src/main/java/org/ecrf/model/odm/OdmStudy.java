package org.ecrf.model.odm;

import java.io.IOException;
import org.ecrf.model.dataset.Dataset;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.Repeats;
import org.ecrf.model.form.Section;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.visit.Visit;
import org.jspecify.annotations.Nullable;

/** The Study element: each edition as one MetaDataVersion. */
final class OdmStudy {
  private final XmlStream xml;

  private OdmStudy(XmlStream xml) {
    this.xml = xml;
  }

  static void write(XmlStream xml, Dataset dataset) throws IOException {
    xml.start("Study").attribute("OID", dataset.study());
    OdmStudy study = new OdmStudy(xml);
    study.globalVariables(dataset.latest());
    OdmUnits.write(xml, dataset);
    for (Dataset.Edition edition : dataset.editions()) {
      study.version(edition.definition());
    }
    xml.end();
  }

  private void globalVariables(StudyDefinition study) throws IOException {
    String title = study.title().in("en");
    String protocol = study.protocol().isBlank() ? study.id() : study.protocol();
    xml.start("GlobalVariables");
    xml.start("StudyName").text(study.id()).end();
    xml.start("StudyDescription").text(title).end();
    xml.start("ProtocolName").text(protocol).end();
    xml.end();
  }

  private void version(StudyDefinition study) throws IOException {
    xml.start("MetaDataVersion")
        .attribute("OID", Oid.version(study.id(), study.version()))
        .attribute("Name", study.id() + " version " + study.version())
        .attribute("Description", blankIsNone(study.shortTitle().in("en")));
    protocol(study);
    for (Visit visit : study.visits()) {
      visit(visit);
    }
    for (Form form : study.forms().values()) {
      form(form);
    }
    for (Form form : study.forms().values()) {
      for (Section section : form.sections()) {
        section(form, section);
      }
    }
    OdmItems.write(xml, study);
    OdmCodeLists.write(xml, study);
    OdmExpressions.write(xml, study);
    xml.end();
  }

  private void protocol(StudyDefinition study) throws IOException {
    xml.start("Protocol");
    OdmTexts.write(xml, "Description", study.title());
    int order = 0;
    for (Visit visit : study.visits()) {
      boolean planned = visit.kind() != Visit.Kind.LOG && visit.repeats() == null;
      reference("StudyEventRef", "StudyEventOID", Oid.visit(visit.id()), ++order, planned);
      xml.end();
    }
    xml.end();
  }

  private void visit(Visit visit) throws IOException {
    definition("StudyEventDef", Oid.visit(visit.id()), visit.id(), visit.repeats())
        .attribute("Type", type(visit));
    OdmTexts.write(xml, "Description", visit.title());
    int order = 0;
    for (String form : visit.forms()) {
      reference("FormRef", "FormOID", Oid.form(form), ++order, true);
      xml.end();
    }
    xml.end();
  }

  private void form(Form form) throws IOException {
    definition("FormDef", Oid.form(form.id()), form.id(), form.repeats());
    OdmTexts.write(xml, "Description", form.title());
    int order = 0;
    for (Section section : form.sections()) {
      reference("ItemGroupRef", "ItemGroupOID", oid(form.id(), section), ++order, true);
      xml.end();
    }
    xml.end();
  }

  private void section(Form form, Section section) throws IOException {
    String name = form.id() + "." + section.id();
    definition("ItemGroupDef", oid(form.id(), section), name, section.repeats());
    OdmTexts.write(xml, "Description", section.title());
    int order = 0;
    for (Item item : section.items()) {
      for (OdmVariable variable : OdmVariable.of(form, item)) {
        reference("ItemRef", "ItemOID", variable.oid(), ++order, item.required());
        xml.attribute("MethodOID", method(variable))
            .attribute("CollectionExceptionConditionOID", condition(variable));
        xml.end();
      }
    }
    xml.end();
  }

  private static String oid(String form, Section section) {
    return Oid.section(form, section.id());
  }

  private static @Nullable String method(OdmVariable variable) {
    return OdmExpressions.isComputed(variable)
        ? Oid.method(variable.form(), variable.item().id())
        : null;
  }

  private static @Nullable String condition(OdmVariable variable) {
    return variable.item().shownIf() == null
        ? null
        : Oid.condition(variable.form(), variable.item().id());
  }

  /** ODM 1.3.2, StudyEventDef Type. */
  private static String type(Visit visit) {
    if (visit.kind() == Visit.Kind.LOG) {
      return "Common";
    }
    return visit.repeats() == null ? "Scheduled" : "Unscheduled";
  }

  private XmlStream definition(String element, String oid, String name, @Nullable Repeats repeats)
      throws IOException {
    return xml.start(element)
        .attribute("OID", oid)
        .attribute("Name", name)
        .attribute("Repeating", repeats == null ? "No" : "Yes");
  }

  private void reference(String element, String attribute, String oid, int order, boolean must)
      throws IOException {
    xml.start(element)
        .attribute(attribute, oid)
        .attribute("OrderNumber", Integer.toString(order))
        .attribute("Mandatory", must ? "Yes" : "No");
  }

  private static @Nullable String blankIsNone(String text) {
    return text.isBlank() ? null : text;
  }
}
