package org.intertwiner.verify.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.intertwiner.verify.Exhibits;
import org.intertwiner.verify.Report;
import org.intertwiner.verify.Verdict;
import org.intertwiner.verify.locate.FirstOffender;
import org.intertwiner.verify.locate.LayerResidual;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class HtmlReportTest {

  @Provide
  Arbitrary<Report> reports() {
    return Reports.any();
  }

  private static void assertSound(String html) {
    Document page = Xml.parse(html);
    assertThat(Xml.all(page, "script")).isEmpty();
    assertThat(Xml.all(page, "link")).isEmpty();
    assertThat(Xml.all(page, "img")).isEmpty();
    assertThat(Xml.all(page, "iframe")).isEmpty();
    assertThat(html).doesNotContain("http:", "https:", "url(", "@import", "src=");
    List<String> ids = new ArrayList<>();
    for (Element element : Xml.all(page, "*")) {
      if (element.hasAttribute("id")) {
        ids.add(element.getAttribute("id"));
      }
      for (String attribute : List.of("onload", "onclick", "onerror", "onmouseover")) {
        assertThat(element.hasAttribute(attribute)).isFalse();
      }
    }
    assertThat(ids).doesNotHaveDuplicates();
    for (Element picture : Xml.all(page, "svg")) {
      assertThat(picture.getAttribute("role")).isEqualTo("img");
      boolean named = ids.contains(picture.getAttribute("aria-labelledby"));
      assertThat(named || !picture.getAttribute("aria-label").isBlank()).isTrue();
    }
    for (Element link : Xml.all(page, "a")) {
      assertThat(link.getAttribute("href")).startsWith("#");
      assertThat(ids).contains(link.getAttribute("href").substring(1));
    }
    for (Element table : Xml.all(page, "table")) {
      assertThat(table.getElementsByTagName("caption").getLength()).isEqualTo(1);
      assertThat(table.getElementsByTagName("th").getLength()).isPositive();
    }
  }

  @Property
  void everyPageStandsAlone(@ForAll("reports") Report report) {
    assertSound(HtmlReport.of(ReportSet.of(List.of(report, Reports.pooling()))));
  }

  @Test
  void aFailureShowsWhatIsKnown() {
    String html = HtmlReport.of(ReportSet.of(Reports.pooling()));
    assertSound(html);
    assertThat(html)
        .contains("<span class=\"badge refuted\">REFUTED</span>")
        .contains("<code>intertwiner verify replay v1:L64X128MixRandom:9f3c2ab1:17</code>")
        .contains("6.0e-01 relative, 3.3e+06 × noise floor (1.8e-07)")
        .contains("p1 ◀ first offender")
        .contains("spatial, 4 channels by regular")
        .contains("the first offender is step 2, marked by a triangle")
        .contains("error over 4 × 4 cells: at most 5.0e-01 on the rim, 1.0e-08 inside")
        .contains("Outer ring: rotations by their angle")
        .contains("none measured")
        .contains("98.0 %");
  }

  @Test
  void elementsWithoutAnglesStandOnABoard() {
    Exhibits exhibits =
        new Exhibits(
            List.of(new Exhibits.ElementResidual("(1 2 3)", 1, 0.1, true)),
            Optional.empty(),
            List.of(),
            Optional.empty());
    String html = HtmlReport.of(ReportSet.of(Reports.pooling().withExhibits(exhibits)));
    assertSound(html);
    assertThat(html).contains("Elements in their order").doesNotContain("Outer ring");
  }

  @Test
  void bigExhibitsGiveSmallPages() {
    List<Exhibits.ElementResidual> elements = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      elements.add(new Exhibits.ElementResidual("R(" + i % 360 + "°)", 1, 1e-9 * i, true));
    }
    List<LayerResidual> layers = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      layers.add(new LayerResidual("n" + i, "Relu", "t" + i, 1e-7, 0, ""));
    }
    Exhibits exhibits =
        new Exhibits(
            elements,
            Optional.of(
                new Exhibits.CellMap(
                    1000, 700, Collections.nCopies(700_000, Double.valueOf(1e-3)))),
            layers,
            Optional.of(new FirstOffender("n15000", "Relu", "t15000")));
    String html = HtmlReport.of(ReportSet.of(Reports.pooling().withExhibits(exhibits)));
    assertSound(html);
    assertThat(html.length()).isLessThan(800_000);
    assertThat(html)
        .contains("n15000 ◀ first offender")
        .contains("99800 more elements with smaller errors are left out.")
        .contains("19800 more steps with smaller residuals are left out.");
  }

  @Test
  void theWorstPatchOfMergedOnesIsShown() {
    List<Exhibits.ElementResidual> elements = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      elements.add(new Exhibits.ElementResidual("g" + i, 1, i == 777 ? Double.NaN : 0, true));
    }
    String svg = new ElementPicture(elements, "S7", HeatScale.above(1e-7)).svg("p");
    assertThat(svg).contains("g777: NaN (worst of 5)");
  }

  @Test
  void severalReportsHaveAnIndex() {
    List<Report> many = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      many.add(Reports.report("holds " + i, Reports.check("c", new Verdict.Proved("p"))));
    }
    many.add(Reports.pooling());
    String html = HtmlReport.of(ReportSet.of(many));
    assertSound(html);
    assertThat(html)
        .contains("151 reports: 150 PROVED, 1 REFUTED")
        .contains("<a href=\"#r1\">C4-equivariance of &#39;p1&#39;</a>")
        .contains("51 more are left out.");
  }
}
