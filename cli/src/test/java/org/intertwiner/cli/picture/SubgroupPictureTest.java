package org.intertwiner.cli.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.group.structure.StructureLimits;
import org.intertwiner.algebra.group.structure.SubgroupClasses;
import org.intertwiner.algebra.group.structure.SubgroupInclusions;
import org.intertwiner.verify.discover.GroupNames;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SubgroupPictureTest {
  /** The diagram with the names that the command line gives. */
  static SubgroupPicture of(FiniteGroup<Permutation> group) {
    SubgroupInclusions all = inclusions(group);
    return SubgroupPicture.of(
        group.name(),
        all,
        all.classes().classes().stream()
            .map(c -> c.representative())
            .map(s -> s.index() == 1 ? group.name() : GroupNames.type(group, s).orElse(""))
            .toList());
  }

  private static SubgroupInclusions inclusions(FiniteGroup<Permutation> group) {
    StructureLimits limits = StructureLimits.DEFAULT;
    return SubgroupInclusions.of(SubgroupClasses.of(group, limits), limits);
  }

  private static List<Element> elements(Document document, String name) {
    NodeList nodes = document.getElementsByTagName(name);
    List<Element> list = new ArrayList<>();
    for (int k = 0; k < nodes.getLength(); k++) {
      list.add((Element) nodes.item(k));
    }
    return list;
  }

  private static int number(Element element, String attribute) {
    return Integer.parseInt(element.getAttribute(attribute));
  }

  private static int height(Document document, String text) {
    return elements(document, "text").stream()
        .filter(e -> e.getTextContent().equals(text))
        .mapToInt(e -> number(e, "y"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void normalSubgroupsAreBoxesAndClassesEllipses() throws Exception {
    SubgroupPicture picture = of(Groups.symmetric(4));
    Document document = Pictures.parsed(picture.toSvg());
    String ink = SvgWriter.colour(Palette.INK);
    // 1, the group of Klein, A4 and S4, each with a frame inside the frame
    assertThat(
            elements(document, "rect").stream().filter(e -> e.getAttribute("stroke").equals(ink)))
        .hasSize(8);
    assertThat(elements(document, "ellipse")).hasSize(7);
    assertThat(elements(document, "path")).hasSize(17);
    List<String> texts = elements(document, "text").stream().map(e -> e.getTextContent()).toList();
    assertThat(texts)
        .contains("Subgroups of S4", "30 subgroups in 11 classes", "#9 ×3".replace(" ", "  "))
        .containsSubsequence("1", "2", "3", "4", "6", "8", "12", "24");
    assertThat(picture.crossings()).isLessThanOrEqualTo(3);
    assertThat(of(Groups.symmetric(4)).toSvg()).isEqualTo(picture.toSvg());
    assertThat(picture.toPng(300)).isNotEmpty();
    assertThatThrownBy(() -> picture.toPng(0)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void equalOrdersStandAtEqualHeightsAndLargerOnesHigher() throws Exception {
    Document document = Pictures.parsed(of(Groups.symmetric(4)).toSvg());
    assertThat(height(document, "D4")).isLessThan(height(document, "D3"));
    assertThat(height(document, "S4")).isLessThan(height(document, "A4"));
    assertThat(height(document, "C4")).isEqualTo(height(document, "D2"));
    assertThat(height(document, "C3")).isGreaterThan(height(document, "C4"));
  }

  @Test
  void linesBeginAndEndAtClassesAndAvoidTheOthers() throws Exception {
    for (FiniteGroup<Permutation> group :
        List.of(Groups.symmetric(5), Groups.dihedral(12), Groups.quaternion(16))) {
      Document document = Pictures.parsed(of(group).toSvg());
      List<int[]> boxes = new ArrayList<>();
      for (Element e : elements(document, "ellipse")) {
        int x = number(e, "cx");
        int y = number(e, "cy");
        boxes.add(
            new int[] {
              x - number(e, "rx"), y - number(e, "ry"), 2 * number(e, "rx"), 2 * number(e, "ry")
            });
      }
      String ink = SvgWriter.colour(Palette.INK);
      elements(document, "rect").stream()
          .filter(e -> e.getAttribute("stroke").equals(ink))
          .forEach(
              e ->
                  boxes.add(
                      new int[] {
                        number(e, "x"), number(e, "y"), number(e, "width"), number(e, "height")
                      }));
      for (Element line : elements(document, "path")) {
        int[] points = points(line.getAttribute("d"));
        assertThat(touches(boxes, 1, points[0], points[1])).isPositive();
        int end = points.length - 2;
        assertThat(touches(boxes, 1, points[end], points[end + 1])).isPositive();
        for (int i = 0; i <= end; i += 2) {
          assertThat(touches(boxes, -1, points[i], points[i + 1])).as(group.name()).isZero();
        }
      }
    }
  }

  private static long touches(List<int[]> boxes, int margin, int x, int y) {
    return boxes.stream()
        .filter(b -> x >= b[0] - margin && x <= b[0] + b[2] + margin)
        .filter(b -> y >= b[1] - margin && y <= b[1] + b[3] + margin)
        .count();
  }

  /** The absolute points of a path {@code Mx yldx dy…}. */
  private static int[] points(String path) {
    String[] words = path.substring(1).replace("l", " ").replace("-", " -").trim().split(" +", -1);
    int[] points = new int[words.length];
    for (int i = 0; i < points.length; i++) {
      points[i] = Integer.parseInt(words[i]) + (i < 2 ? 0 : points[i - 2]);
    }
    return points;
  }

  @Test
  void whatCannotBeDrawnIsRefused() {
    SubgroupInclusions many = inclusions(Groups.elementaryAbelian(2, 5));
    List<String> names = Collections.nCopies(374, "");
    assertThatThrownBy(() -> SubgroupPicture.of("C2^5", many, names))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("374 classes")
        .hasMessageContaining("at most 80");
    assertThatThrownBy(() -> SubgroupPicture.of("C2^5", many, List.of("one")))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("374 names");
  }

  @Test
  void classesWithoutANameAreNumbered() {
    SubgroupInclusions all = inclusions(Groups.cyclic(2));
    assertThat(SubgroupPicture.of("<G>", all, List.of("", "G")).toSvg())
        .contains(">#1<", ">G<", "Subgroups of &lt;G&gt;");
  }

  /** Two lines that cross at first: the layers are sorted until they do not. */
  @Test
  void crossingsVanishWhereTheyCan() {
    double[] widths = {10, 10, 10, 10};
    int[] layers = {0, 0, 1, 1};
    LayeredPlaces places =
        new LayeredPlaces(layers, widths, List.of(new int[] {0, 3}, new int[] {1, 2}), 5);
    assertThat(places.crossings()).isZero();
    List<int[]> all =
        List.of(new int[] {0, 2}, new int[] {0, 3}, new int[] {1, 2}, new int[] {1, 3});
    assertThat(new LayeredPlaces(layers, widths, all, 5).crossings()).isEqualTo(1);
  }

  @Test
  void nodesOfALayerNeverOverlap() {
    Random random = new Random(7);
    for (int round = 0; round < 40; round++) {
      int n = 4 + random.nextInt(20);
      int[] layers = random.ints(n, 0, 5).sorted().toArray();
      for (int v = 0; v < n; v++) {
        layers[v] = Math.min(layers[v], v);
      }
      double[] widths = random.doubles(n, 20, 200).toArray();
      List<int[]> edges = new ArrayList<>();
      for (int v = 0; v < n; v++) {
        for (int w = v + 1; w < n; w++) {
          if (layers[v] < layers[w] && random.nextInt(3) == 0) {
            edges.add(new int[] {v, w});
          }
        }
      }
      LayeredPlaces places = new LayeredPlaces(layers, widths, edges, 30);
      for (int v = 0; v < n; v++) {
        assertThat(places.middle(v) - widths[v] / 2).isGreaterThan(-1);
        assertThat(places.middle(v) + widths[v] / 2).isLessThan(places.width() + 1);
        for (int w = v + 1; w < n; w++) {
          if (layers[v] == layers[w]) {
            double apart = Math.abs(places.middle(v) - places.middle(w));
            assertThat(apart).isGreaterThan((widths[v] + widths[w]) / 2 + 28);
          }
        }
      }
      for (int e = 0; e < edges.size(); e++) {
        assertThat(places.way(e)).hasSize(layers[edges.get(e)[1]] - layers[edges.get(e)[0]] + 1);
      }
    }
  }
}
