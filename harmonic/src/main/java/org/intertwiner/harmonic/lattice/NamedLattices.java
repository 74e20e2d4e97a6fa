package org.intertwiner.harmonic.lattice;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.crystal.AffineOperation;
import org.intertwiner.algebra.crystal.CrystalNotation;
import org.intertwiner.algebra.crystal.SpaceGroup;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;
import org.intertwiner.algebra.text.Suggestions;

/** The lattices that have a name, by space group, Gram matrix of the conventional cell and site. */
final class NamedLattices {
  private static final String SQUARE = "1 0 / 0 1";
  private static final String HEXAGONAL = "1 -1/2 / -1/2 1";
  private static final String CUBE = "1 0 0 / 0 1 0 / 0 0 1";

  /** Space group | Gram matrix | site. */
  private static final Map<String, String> TABLE = new LinkedHashMap<>();

  static {
    TABLE.put("line", "line | 1 | 0");
    TABLE.put("square", "wallpaper:p4mm | " + SQUARE + " | 0,0");
    TABLE.put("rectangular", "wallpaper:p2mm | 1 0 / 0 2 | 0,0");
    TABLE.put("rhombic", "wallpaper:c2mm | 1 0 / 0 2 | 0,0");
    TABLE.put("oblique", "wallpaper:p2 | 1 -1/3 / -1/3 2 | 0,0");
    TABLE.put("triangular", "wallpaper:p6mm | " + HEXAGONAL + " | 0,0");
    TABLE.put("hexagonal", "wallpaper:p6mm | " + HEXAGONAL + " | 1/3,2/3");
    TABLE.put("honeycomb", "wallpaper:p6mm | " + HEXAGONAL + " | 1/3,2/3");
    TABLE.put("kagome", "wallpaper:p6mm | " + HEXAGONAL + " | 1/2,0");
    TABLE.put("cubic", "space:Pm-3m | " + CUBE + " | 0,0,0");
    TABLE.put("bcc", "space:Im-3m | " + CUBE + " | 0,0,0");
    TABLE.put("fcc", "space:Fm-3m | " + CUBE + " | 0,0,0");
    TABLE.put("diamond", "space:Fd-3m | " + CUBE + " | 1/8,1/8,1/8");
    TABLE.put("tetragonal", "space:P4/mmm | 1 0 0 / 0 1 0 / 0 0 2 | 0,0,0");
    TABLE.put("orthorhombic", "space:Pmmm | 1 0 0 / 0 2 0 / 0 0 3 | 0,0,0");
    TABLE.put("hexagonal-prism", "space:P6/mmm | 1 -1/2 0 / -1/2 1 0 / 0 0 2 | 0,0,0");
    TABLE.put("hcp", "space:P6_3/mmc | 1 -1/2 0 / -1/2 1 0 / 0 0 8/3 | 1/3,2/3,1/4");
  }

  private NamedLattices() {}

  static List<String> names() {
    return List.copyOf(TABLE.keySet());
  }

  static CrystalLattice named(String name) {
    String row = TABLE.get(name.strip());
    if (row == null) {
      throw new InvalidInput(
          "lattice",
          "the name \"" + name.substring(0, Math.min(60, name.length())) + "\"",
          "one of " + String.join(" ", TABLE.keySet()),
          Suggestions.closest(name.strip(), names(), 3)
              .map(close -> "did you mean " + close + "?")
              .orElse("any space group is written space:… and any wallpaper group wallpaper:…"));
    }
    String[] parts = row.split("\\|", -1);
    return new CrystalLattice(
        name.strip(), group(parts[0].strip()), gram(parts[1].strip()), point(parts[2]));
  }

  private static SpaceGroup group(String name) {
    return name.equals("line")
        ? SpaceGroup.of(1, List.of(AffineOperation.parse("-x"))).withName("line")
        : ((CrystalNotation.Space) CrystalNotation.parse(name).orElseThrow()).group();
  }

  private static Matrix<Rational> gram(String text) {
    List<List<Rational>> rows =
        Arrays.stream(text.split("\\s+/\\s+", -1))
            .map(row -> Arrays.stream(row.strip().split("\\s+", -1)).map(Rational::parse).toList())
            .toList();
    return Matrix.of(Rationals.Q, rows.size(), rows.size(), (i, j) -> rows.get(i).get(j));
  }

  private static List<Rational> point(String text) {
    return Arrays.stream(text.split(",", -1)).map(t -> Rational.parse(t.strip())).toList();
  }

  static CrystalLattice parse(String text) {
    String[] halves = text.strip().split("@", 2);
    CrystalLattice crystal = crystal(halves[0].strip());
    if (halves.length == 1) {
      return crystal;
    }
    String site = halves[1].strip();
    return site.matches("[0-9]*[A-Za-z]")
        ? crystal.withWyckoff(site)
        : crystal.withSite(point(site));
  }

  private static CrystalLattice crystal(String name) {
    int colon = name.indexOf(':');
    String kind = colon < 0 ? "lattice" : name.substring(0, colon);
    if (kind.equals("lattice")) {
      return named(name.substring(colon + 1));
    }
    Optional<CrystalNotation.Named> parsed =
        kind.equals("point") ? Optional.empty() : CrystalNotation.parse(name);
    if (parsed.isEmpty()) {
      throw new InvalidInput(
          "crystal",
          "\"" + name.substring(0, Math.min(60, name.length())) + "\"",
          "lattice:NAME, space:SYMBOL or wallpaper:SYMBOL, perhaps with @SITE",
          "for example lattice:triangular or space:Fd-3m@8a");
    }
    return CrystalLattice.of(((CrystalNotation.Space) parsed.get()).group());
  }

  /** Σ WᵀW over the point group, scaled to 1 at the first vector. */
  static Matrix<Rational> meanMetric(SpaceGroup group) {
    Matrix<Rational> sum = Matrix.zero(Rationals.Q, group.dimension(), group.dimension());
    for (AffineOperation g : group.operations()) {
      Matrix<Rational> w = g.linear();
      sum = sum.add(w.transpose().multiply(w));
    }
    return sum.scale(sum.at(0, 0).inverse());
  }
}
