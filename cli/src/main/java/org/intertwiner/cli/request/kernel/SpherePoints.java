package org.intertwiner.cli.request.kernel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.cli.json.Json;
import org.intertwiner.harmonic.haar.sphere.SphereGrid;
import org.intertwiner.harmonic.kernel.sample.PointSet;

/** Points on the unit sphere, by name. */
final class SpherePoints {
  private static final String SPHERE = "sphere:";
  private static final Pattern KIND = Pattern.compile("([a-z-]+):([0-9]{1,7})(?:x([0-9]{1,7}))?");

  private SpherePoints() {}

  /** Whether a word means points on the sphere. */
  static boolean isSphere(String word) {
    return word.startsWith(SPHERE);
  }

  /** The points that a word means. */
  static PointSet parse(String word) {
    Matcher matcher = KIND.matcher(word.substring(SPHERE.length()));
    boolean matches = matcher.matches();
    boolean pair = matches && matcher.group(3) != null;
    String kind = matches ? matcher.group(1) + (pair ? "x" : "") : "";
    return switch (kind) {
      case "icosahedral" -> points(SphereGrid.icosahedral(number(matcher, 2)));
      case "fibonacci" -> points(SphereGrid.fibonacci(number(matcher, 2)));
      case "equal-area" -> points(SphereGrid.healpix(number(matcher, 2)));
      case "gaussx" -> points(SphereGrid.gaussLegendre(number(matcher, 2), number(matcher, 3)));
      default ->
          throw new InvalidInput(
              "points on the sphere",
              Json.quote(word),
              "sphere:icosahedral:F, sphere:fibonacci:N, sphere:equal-area:N, sphere:gauss:LATxLON",
              "");
    };
  }

  private static PointSet points(SphereGrid grid) {
    return PointSet.from(grid.points()).withResolution(grid.resolution());
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
