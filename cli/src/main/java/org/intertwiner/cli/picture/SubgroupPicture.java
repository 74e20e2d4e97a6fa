package org.intertwiner.cli.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.structure.SubgroupClasses.SubgroupClass;
import org.intertwiner.algebra.group.structure.SubgroupInclusions;
import org.intertwiner.algebra.group.structure.SubgroupInclusions.Edge;

/**
 * The diagram of the conjugacy classes of subgroups of a finite group, in layers of equal order,
 * the smallest at the bottom.
 *
 * <p>A box with a double frame is a normal subgroup, an ellipse a class of several conjugates, ×n
 * of them; {@code #k} is the place of the class in the list. A line leads up from a class to one in
 * whose subgroups its own are maximal. A number at its upper end says how many of the lower class
 * lie so in one of the upper, one at its lower end how many of the upper lie so around one of the
 * lower; ones are left out.
 *
 * <p><i>Accuracy:</i> exact. <i>Complexity:</i> crossings are sought by exchanging neighbours,
 * which takes less than a second for 80 classes. Equal groups give equal SVG text. <i>Example:</i>
 * {@code SubgroupPicture.of("S4", inclusions, names).toSvg()}.
 */
public final class SubgroupPicture {
  private static final int MOST_CLASSES = 80;
  private static final int HEIGHT = 400;
  private static final int PITCH = 800;
  private static final int GAP = 200;
  private static final int NAME = 130;
  private static final int SMALL = 90;
  private static final int ORDERS = 560;
  private static final int BOTTOM = 40;

  /** How many straight pieces make a line between two layers. */
  private static final int STEPS = 12;

  private final String group;
  private final SubgroupInclusions inclusions;
  private final List<String> names;
  private final List<Long> orders;
  private final LayeredPlaces places;
  private final List<Shape> shapes = new ArrayList<>();

  private SubgroupPicture(String group, SubgroupInclusions inclusions, List<String> names) {
    this.group = group;
    this.inclusions = inclusions;
    this.names = List.copyOf(names);
    this.orders =
        classes().stream()
            .map(SubgroupClass::order)
            .distinct()
            .sorted(Comparator.naturalOrder())
            .toList();
    this.places =
        new LayeredPlaces(
            classes().stream().mapToInt(c -> orders.indexOf(c.order())).toArray(),
            IntStream.range(0, names.size()).mapToDouble(this::width).toArray(),
            inclusions.edges().stream().map(e -> new int[] {e.lower(), e.upper()}).toList(),
            GAP);
    draw();
  }

  /**
   * The diagram of a group.
   *
   * @param group its name
   * @param inclusions its classes of subgroups, and which lie in which
   * @param names a short name for each class; where it is empty the number of the class is written
   * @return the picture
   * @throws InvalidInput where there are more names or fewer than classes
   * @throws LimitExceeded where there are more than 80 classes
   */
  public static SubgroupPicture of(
      String group, SubgroupInclusions inclusions, List<String> names) {
    int count = inclusions.classes().count();
    if (names.size() != count) {
      throw new InvalidInput("names of classes", names.size() + " names", count + " names", "");
    }
    if (count > MOST_CLASSES) {
      throw new LimitExceeded(
          "picture of the subgroups of " + group,
          count + " classes",
          "at most " + MOST_CLASSES + " classes",
          "list them without a picture, or draw a subgroup");
    }
    return new SubgroupPicture(group, inclusions, names);
  }

  private List<SubgroupClass> classes() {
    return inclusions.classes().classes();
  }

  private String name(int k) {
    return names.get(k).isEmpty() ? "#" + (k + 1) : names.get(k);
  }

  private String note(int k) {
    long length = classes().get(k).length();
    String number = names.get(k).isEmpty() ? "" : "#" + (k + 1);
    return (number + (length > 1 ? "  ×" + length : "")).strip();
  }

  private int width(int k) {
    int text = Math.max(name(k).length() * NAME * 66 / 100, note(k).length() * SMALL * 58 / 100);
    return Math.max(400, text + (classes().get(k).isNormal() ? 180 : 260));
  }

  /** The height of a layer on the page, in its middle. */
  private int level(int layer) {
    return (orders.size() - 1 - layer) * PITCH + HEIGHT / 2 + BOTTOM;
  }

  private void draw() {
    List<int[]> lines = new ArrayList<>();
    for (int e = 0; e < inclusions.edges().size(); e++) {
      lines.add(line(e));
    }
    lines.forEach(line -> shapes.add(new Shape.Line(line, Palette.FAINT, 9)));
    Marks marks = new Marks(lines);
    for (int e = 0; e < lines.size(); e++) {
      Edge edge = inclusions.edges().get(e);
      marks.add(e, edge.inside(), true);
      marks.add(e, edge.around(), false);
    }
    shapes.addAll(marks.shapes());
    for (int layer = 0; layer < orders.size(); layer++) {
      shapes.add(
          new Shape.Text(
              0, level(layer) + 42, "" + orders.get(layer), 120, false, false, Palette.FAINT));
    }
    for (int k = 0; k < names.size(); k++) {
      node(k);
    }
  }

  /** From the lower node up, a curve that is upright where it passes a layer. */
  private int[] line(int edge) {
    int[] way = places.way(edge);
    int lowest = orders.indexOf(classes().get(inclusions.edges().get(edge).lower()).order());
    List<int[]> points = new ArrayList<>();
    for (int k = 0; k + 1 < way.length; k++) {
      int[] from = {ORDERS + way[k], level(lowest + k) - HEIGHT / 2};
      int[] to = {ORDERS + way[k + 1], level(lowest + k + 1) + HEIGHT / 2};
      int rise = (from[1] - to[1]) / 2;
      int[] leaving = k == 0 ? third(from, to) : new int[] {from[0], from[1] - rise};
      boolean last = k + 2 == way.length;
      int[] arriving = last ? third(to, from) : new int[] {to[0], to[1] + rise};
      for (int step = 0; step <= STEPS; step++) {
        points.add(between(from, leaving, arriving, to, (double) step / STEPS));
      }
    }
    return points.stream().flatMapToInt(Arrays::stream).toArray();
  }

  private static int[] third(int[] from, int... to) {
    return new int[] {(2 * from[0] + to[0]) / 3, (2 * from[1] + to[1]) / 3};
  }

  /** A point of Bézier's cubic curve. */
  private static int[] between(int[] a, int[] b, int[] c, int[] d, double t) {
    double s = 1 - t;
    int[] point = new int[2];
    for (int i = 0; i < 2; i++) {
      double ends = s * s * s * a[i] + t * t * t * d[i];
      point[i] = (int) Math.round(ends + 3 * s * t * (s * b[i] + t * c[i]));
    }
    return point;
  }

  private void node(int k) {
    SubgroupClass subgroups = classes().get(k);
    int x = ORDERS + places.middle(k);
    int y = level(orders.indexOf(subgroups.order()));
    int half = width(k) / 2;
    boolean normal = subgroups.isNormal();
    if (normal) {
      box(x, y, half, HEIGHT / 2);
      box(x, y, half - 28, HEIGHT / 2 - 28);
    } else {
      shapes.add(new Shape.Ellipse(x, y, half, HEIGHT / 2, Palette.BACKGROUND, Palette.INK));
    }
    String note = note(k);
    int base = note.isEmpty() ? y + 45 : y - 5;
    shapes.add(new Shape.Text(x, base, name(k), NAME, normal, true, Palette.INK));
    if (!note.isEmpty()) {
      shapes.add(new Shape.Text(x, y + 115, note, SMALL, false, true, Palette.FAINT));
    }
  }

  private void box(int x, int y, int halfWidth, int halfHeight) {
    shapes.add(
        new Shape.Box(
            x - halfWidth,
            y - halfHeight,
            2 * halfWidth,
            2 * halfHeight,
            Palette.TILE,
            Palette.INK));
  }

  /** Numbers beside the ends of lines, where they cover as little as may be. */
  private static final class Marks {
    private static final int NEAREST = 3;
    private static final int FINE = 4;
    private static final int ACROSS = 130;
    private static final int SIZE = 100;

    private final List<int[]> lines;
    private final List<Shape> shapes = new ArrayList<>();
    private final List<int[]> boxes = new ArrayList<>();

    Marks(List<int[]> lines) {
      this.lines = lines;
    }

    List<Shape> shapes() {
      return shapes;
    }

    void add(int line, long number, boolean upper) {
      if (number == 1) {
        return;
      }
      String text = Long.toString(number);
      int half = text.length() * 30 + 20;
      int[] best = {};
      int least = Integer.MAX_VALUE;
      for (int k = NEAREST; k < STEPS && least > 0; k++) {
        int[] box = box(lines.get(line), upper, k, half);
        int covered = covered(line, box);
        if (covered < least) {
          least = covered;
          best = box;
        }
      }
      boxes.add(best);
      shapes.add(new Shape.Box(best[0], best[1], 2 * half, ACROSS, Palette.BACKGROUND, -1));
      shapes.add(
          new Shape.Text(best[0] + half, best[1] + 100, text, SIZE, false, true, Palette.INK));
    }

    /** A box round one of the points of a line, counted from one of its ends. */
    private static int[] box(int[] points, boolean upper, int place, int half) {
      int at = upper ? points.length - 2 - 2 * place : 2 * place;
      int left = points[at] - half;
      int top = points[at + 1] - ACROSS / 2;
      return new int[] {left, top, left + 2 * half, top + ACROSS};
    }

    private int covered(int own, int... box) {
      int covered = 0;
      for (int[] other : boxes) {
        boolean apart =
            box[2] < other[0] || other[2] < box[0] || box[3] < other[1] || other[3] < box[1];
        covered += apart ? 0 : 20;
      }
      for (int line = 0; line < lines.size(); line++) {
        covered += line != own && crosses(lines.get(line), box) ? 1 : 0;
      }
      return covered;
    }

    /** Whether a line passes through a box; followed in small steps. */
    private static boolean crosses(int[] points, int... box) {
      for (int i = 0; i + 3 < points.length; i += 2) {
        for (int step = 0; step <= FINE; step++) {
          int x = points[i] + step * (points[i + 2] - points[i]) / FINE;
          int y = points[i + 1] + step * (points[i + 3] - points[i + 1]) / FINE;
          if (x > box[0] && x < box[2] && y > box[1] && y < box[3]) {
            return true;
          }
        }
      }
      return false;
    }
  }

  private String described() {
    return IntStream.range(0, names.size())
        .mapToObj(
            k ->
                name(k)
                    + " of order "
                    + classes().get(k).order()
                    + (classes().get(k).isNormal() ? ", normal" : " ×" + classes().get(k).length()))
        .collect(Collectors.joining("; "));
  }

  private Scene scene() {
    String title = "Subgroups of " + group;
    Scene scene =
        new Scene(title, "Classes of conjugate subgroups in layers of equal order: " + described());
    Layout layout = new Layout(scene, PictureOptions.DEFAULT.width());
    layout.line(title, 190, true, Palette.INK);
    String counted = Words.counted((int) inclusions.classes().subgroupCount(), "subgroup");
    layout.line(
        counted + " in " + names.size() + (names.size() == 1 ? " class" : " classes"),
        120,
        false,
        Palette.INK);
    layout.space(60);
    Scene.Tile tile =
        new Scene.Tile(
            shapes,
            ORDERS + places.width() + 2 * BOTTOM,
            (orders.size() - 1) * PITCH + HEIGHT + 2 * BOTTOM,
            false);
    layout.panel(new Layout.Panel("order", List.of(List.of(tile)), 0));
    layout.space(0);
    layout.line(
        "box: normal subgroup · ellipse: class of ×n conjugates", 105, false, Palette.FAINT);
    layout.line(
        "line: the lower subgroups are maximal in the upper ones;", 105, false, Palette.FAINT);
    layout.line(
        "its upper number: how many lie in one; its lower: around one", 105, false, Palette.FAINT);
    layout.end();
    return scene;
  }

  /**
   * How often lines cross.
   *
   * @return the number of crossings
   */
  public long crossings() {
    return places.crossings();
  }

  /**
   * The picture as SVG with a title and a description.
   *
   * @return the text of an SVG file
   */
  public String toSvg() {
    return scene().toSvg();
  }

  /**
   * The picture as PNG.
   *
   * @param width its width in pixels
   * @return the bytes of a PNG file
   * @throws InvalidInput where the picture would have more than 2²⁶ pixels or none
   */
  public byte[] toPng(int width) {
    return scene().toPng(width);
  }
}
