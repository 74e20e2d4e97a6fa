package org.intertwiner.verify.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.intertwiner.verify.Check;
import org.intertwiner.verify.Report;
import org.intertwiner.verify.Verdict;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class JUnitXmlTest {
  private static final Schema SCHEMA = schema();

  private static Schema schema() {
    try {
      return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(new StreamSource(JUnitXmlTest.class.getResourceAsStream("junit.xsd")));
    } catch (org.xml.sax.SAXException e) {
      throw new IllegalStateException(e);
    }
  }

  @Provide
  Arbitrary<Report> reports() {
    return Reports.any();
  }

  @Property
  void everyReportIsValidAndNoVerdictIsLost(@ForAll("reports") Report report) throws Exception {
    String xml = JUnitXml.of(ReportSet.of(List.of(report, Reports.pooling())));
    SCHEMA.newValidator().validate(new StreamSource(new StringReader(xml)));
    Element suite = Xml.all(Xml.parse(xml), "testsuite").get(0);
    assertThat(suite.getAttribute("tests")).isEqualTo("" + report.checks().size());
    assertThat(suite.getElementsByTagName("testcase").getLength())
        .isEqualTo(report.checks().size());
    assertThat(suite.getElementsByTagName("failure").getLength())
        .isEqualTo((int) count(report, Verdict.Refuted.class));
    assertThat(suite.getElementsByTagName("error").getLength())
        .isEqualTo((int) count(report, Verdict.Inconclusive.class));
  }

  private static long count(Report report, Class<?> verdict) {
    return report.checks().stream().map(Check::verdict).filter(verdict::isInstance).count();
  }

  @Test
  void aFailureCarriesTheReportForPeople() {
    Document xml = Xml.parse(JUnitXml.of(ReportSet.of(Reports.pooling())));
    Element failure = Xml.all(xml, "failure").get(0);
    assertThat(failure.getAttribute("type")).isEqualTo("REFUTED");
    assertThat(failure.getTextContent()).isEqualTo(Reports.pooling().toText());
    var properties =
        Xml.all(xml, "property").stream()
            .collect(Collectors.toMap(p -> p.getAttribute("name"), p -> p.getAttribute("value")));
    assertThat(properties)
        .containsEntry("seed", "9f3c2ab1")
        .containsEntry("replay", "v1:L64X128MixRandom:9f3c2ab1:17")
        .containsEntry("group", "C4")
        .containsEntry("verdict", "REFUTED")
        .containsEntry("check.1.noiseFloor", "1.8E-7")
        .containsEntry("firstOffender", "p1 (MaxPool), h2")
        .containsEntry("note.1", "a note");
  }

  @Test
  void whatIsInconclusiveIsAnErrorAndNotAPass() {
    Report report =
        Reports.report("s", Reports.check("c", new Verdict.Inconclusive("the map is random")));
    Document xml = Xml.parse(JUnitXml.of(ReportSet.of(report)));
    assertThat(Xml.all(xml, "error"))
        .singleElement()
        .satisfies(e -> assertThat(e.getAttribute("type")).isEqualTo("INCONCLUSIVE"))
        .satisfies(e -> assertThat(e.getTextContent()).isEqualTo("the map is random"));
    assertThat(Xml.all(xml, "skipped")).isEmpty();
    assertThat(Xml.all(xml, "testsuites").get(0).getAttribute("errors")).isEqualTo("1");
  }

  @Test
  void charactersThatXmlCannotHoldAreSpelledOut() {
    Report report =
        Reports.report(
            "a\u0000b\u001b[31m\ud800\uffff", Reports.check("c", new Verdict.Proved("p")));
    Document xml = Xml.parse(JUnitXml.of(ReportSet.of(report)));
    assertThat(Xml.all(xml, "testsuite").get(0).getAttribute("name"))
        .isEqualTo("a\\u0000b\\u001b[31m\\ud800\\uffff");
  }

  @Test
  void longTextsAreCut() {
    Report report =
        Reports.report("s", Reports.check("c", new Verdict.Inconclusive("x".repeat(300_000))));
    String xml = JUnitXml.of(ReportSet.of(report));
    assertThat(xml.length()).isLessThan(3 * JUnitXml.MAX_TEXT);
    assertThat(Xml.all(Xml.parse(xml), "error").get(0).getTextContent()).endsWith("…");
  }
}
