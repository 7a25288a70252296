package org.ecrf.model.odm;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Assumptions;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The ODM 1.3.2 schema of CDISC, which is read beside the project and is no part of it: {@code
 * ../shared/schemas/odm-1.3.2} from the project's root.
 */
final class OdmSchema {
  private static final Path FILE =
      Path.of("..", "..", "shared", "schemas", "odm-1.3.2", "ODM1-3-2.xsd");

  private OdmSchema() {}

  /** Aborts the test, and says so, where the schema is absent. */
  static void validate(String xml) throws IOException, SAXException {
    Assumptions.assumeTrue(
        Files.exists(FILE),
        () -> "not checked: the ODM 1.3.2 schema is not at " + FILE.toAbsolutePath().normalize());
    SchemaFactory schemas = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    schemas.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    schemas.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
    Validator validator = schemas.newSchema(FILE.toFile()).newValidator();
    validator.validate(new StreamSource(new StringReader(xml)));
  }

  /** What the schema does not check: every {@code …OID} names something that has that OID. */
  static String danglingReferences(Document document) {
    Set<String> defined = new HashSet<>();
    Set<String> used = new TreeSet<>();
    NodeList elements = document.getElementsByTagName("*");
    for (int i = 0; i < elements.getLength(); i++) {
      NamedNodeMap attributes = ((Element) elements.item(i)).getAttributes();
      for (int j = 0; j < attributes.getLength(); j++) {
        String name = attributes.item(j).getNodeName();
        if (name.equals("OID")) {
          defined.add(attributes.item(j).getNodeValue());
        } else if (name.endsWith("OID") && !name.equals("FileOID")) {
          used.add(attributes.item(j).getNodeValue());
        }
      }
    }
    used.removeAll(defined);
    return String.join(" ", used);
  }
}
