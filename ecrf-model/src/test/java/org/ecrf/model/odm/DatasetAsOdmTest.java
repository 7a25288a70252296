package org.ecrf.model.odm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.ecrf.model.dataset.Dataset;
import org.ecrf.model.dataset.TwoVisitStudy;
import org.ecrf.model.study.StudyDefinition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** What the receiver of the ODM file finds in it. */
class DatasetAsOdmTest {
  private String xml = "";
  private Document document;

  @BeforeEach
  void write() throws Exception {
    StudyDefinition one = TwoVisitStudy.definition(1);
    StudyDefinition two = TwoVisitStudy.definition(2);
    Dataset dataset = TwoVisitStudy.dataset(one, two);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OdmDocument odm = new OdmDocument(dataset, List.of("investigator"), out)) {
      odm.version(one);
      odm.subject(TwoVisitStudy.signed());
      odm.version(two);
      odm.subject(TwoVisitStudy.signed());
    }
    xml = out.toString(StandardCharsets.UTF_8);
    DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
    parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    document = parsers.newDocumentBuilder().parse(new ByteArrayInputStream(out.toByteArray()));
  }

  @Test
  void isValidAgainstTheSchema() throws Exception {
    OdmSchema.validate(xml);
  }

  @Test
  void everyOidThatIsReferredToIsDefined() throws Exception {
    assertEquals("", OdmSchema.danglingReferences(document));
  }

  @Test
  void aSignatureThatHoldsStandsAtWhatWasSigned() throws Exception {
    String form = "//FormData[@FormOID='F.lab'][Signature]";
    assertEquals("U.investigator", at(form + "/Signature/UserRef/@UserOID"));
    assertEquals("SIG.FORM", at(form + "/Signature/SignatureRef/@SignatureOID"));
    assertEquals("2026-02-11T09:00:00Z", at(form + "/Signature/DateTimeStamp"));
    assertTrue(at(form + "/Annotation[@SeqNum='2']/Comment").contains("SHA-256 d2"));
    assertEquals("SIG.CASEBOOK", at("//SubjectData/Signature/SignatureRef/@SignatureOID"));
    assertEquals("0", at("count(//StudyEventData/Signature)"));
  }

  @Test
  void aDecimalCommaBecomesAPointAndTheTextAsEnteredStandsBesideIt() throws Exception {
    String amount = "//FormData[@FormOID='F.lab']//ItemData[@ItemOID='IT.lab.amount']";
    assertEquals("0.410", at("(" + amount + ")[1]/@Value"));
    assertEquals("0,410", at("(" + amount + ")[1]/Annotation/Comment"));
    assertEquals("NORMALISED", at("(" + amount + ")[1]/Annotation/Flag/FlagValue"));
    assertEquals("MU.umol_per_L", at("(" + amount + ")[1]/MeasurementUnitRef/@MeasurementUnitOID"));
  }

  @Test
  void whatIsNoNumberIsNullInANumericItemAndKeptAsText() throws Exception {
    String amount = "(//ItemData[@ItemOID='IT.lab.amount'])[2]";
    assertEquals("Yes", at(amount + "/@IsNull"));
    assertEquals("", at(amount + "/@Value"));
    assertEquals("< 0.02", at(amount + "/Annotation/Comment"));
    assertEquals("NOT_A_NUMBER", at(amount + "/Annotation/Flag/FlagValue"));
  }

  @Test
  void aMissingCodeIsNullWithItsCodeAndReason() throws Exception {
    String diagnosed = "//ItemData[@ItemOID='IT.person.diagnosed']";
    assertEquals("Yes", at(diagnosed + "/@IsNull"));
    assertEquals("UNK", at(diagnosed + "/Annotation/Flag/FlagValue"));
    assertEquals("CL.missing.ND_UNK", at(diagnosed + "/Annotation/Flag/FlagValue/@CodeListOID"));
    assertEquals("before the move", at(diagnosed + "/Annotation/Comment"));
  }

  @Test
  void aMultipleChoiceIsABooleanForEachChoice() throws Exception {
    assertEquals("false", at("//ItemData[@ItemOID='IT.person.plans.PILL']/@Value"));
    assertEquals("true", at("//ItemData[@ItemOID='IT.person.plans.IUD']/@Value"));
    assertEquals("boolean", at("//ItemDef[@OID='IT.person.plans.IUD']/@DataType"));
  }

  @Test
  void aBirthDateLeavesAsAgeAndOtherSensitiveItemsNotAtAll() throws Exception {
    assertEquals("11", at("//ItemData[@ItemOID='IT.person.born.AGE']/@Value"));
    assertFalse(xml.contains("2014-02-11"));
    assertFalse(xml.contains("diary"));
  }

  @Test
  void aTextKeepsItsLinesAndItsControlCharactersAreSpelledOut() throws Exception {
    String remark = "(//ItemData[@ItemOID='IT.lab.remark'])[1]";
    assertEquals("=1+1, \"sic\"\nsecond line \\u0007", at(remark + "/@Value"));
    assertEquals("ESCAPED", at(remark + "/Annotation/Flag/FlagValue"));
  }

  @Test
  void aCalculatedItemTellsItsMethodAndAConditionalOneItsCondition() throws Exception {
    assertEquals("MT.lab.per_kg", at("(//ItemRef[@ItemOID='IT.lab.per_kg'])[1]/@MethodOID"));
    assertEquals("amount / 2", at("(//MethodDef[@OID='MT.lab.per_kg'])[1]/FormalExpression"));
    assertEquals("!(sex == 'F')", at("(//ConditionDef)[1]/FormalExpression"));
  }

  @Test
  void everyTimeStampIsThatOfTheLockRecord() throws Exception {
    assertEquals("2026-03-01T10:20:31.000123Z", at("/ODM/@CreationDateTime"));
    assertTrue(xml.contains("FileOID=\"TEST-1-lock7\""));
  }

  private String at(String path) throws Exception {
    return XPathFactory.newInstance().newXPath().evaluate(path, document);
  }
}
