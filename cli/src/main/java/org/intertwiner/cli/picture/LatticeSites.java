package org.intertwiner.cli.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.lattice.LatticeField;
import org.intertwiner.harmonic.lattice.LatticeKernelSpace;
import org.intertwiner.harmonic.lattice.SitePair;

/**
 * The sites of the input around each site of the output, in layers of constant height: on the line
 * and in the plane one layer of cells of Voronoi, in space layers of discs that touch their nearest
 * neighbours.
 */
final class LatticeSites {
  private static final double CLOSE = 1e-6;

  private final LatticeKernelSpace<?> space;
  private final double[][] basis;
  private final double nearest;
  private final List<List<Layer>> layers = new ArrayList<>();
  private double halfWidth;
  private double halfHeight;

  /** Pairs whose source lies at one height above the target, and where they are seen. */
  record Layer(double height, List<SitePair> pairs, List<Mosaic.Spot> spots) {
    boolean isLevel() {
      return Math.abs(height) < CLOSE;
    }
  }

  LatticeSites(LatticeKernelSpace<?> space) {
    this.space = space;
    Matrix<Cyclotomic> exact = space.source().symmetry().basis();
    int n = exact.rows();
    this.basis = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        basis[i][j] = exact.at(i, j).re();
      }
    }
    List<List<double[]>> around = new ArrayList<>();
    int sites = space.source().sites().size();
    for (int s = 0; s < sites; s++) {
      around.add(around(s));
    }
    this.nearest =
        around.stream()
            .flatMap(List::stream)
            .mapToDouble(LatticeSites::length)
            .filter(d -> d > CLOSE)
            .min()
            .orElse(1);
    List<double[]> outlines = new ArrayList<>();
    for (int s = 0; s < sites; s++) {
      outlines.add(n > 2 ? new double[0] : outline(around.get(s), n));
    }
    for (int u = 0; u < space.target().sites().size(); u++) {
      layers.add(layersAround(u, outlines));
    }
  }

  /** The other sites of the input, seen from one of them. */
  private List<double[]> around(int site) {
    LatticeField<?> field = space.source();
    List<Rational> here = field.sites().get(site);
    int n = basis.length;
    List<double[]> points = new ArrayList<>();
    int window = 3;
    int count = (int) Math.round(StrictMath.pow(2 * window + 1, n));
    for (List<Rational> there : field.sites()) {
      for (int cell = 0; cell < count; cell++) {
        double[] offset = new double[n];
        int rest = cell;
        for (int i = 0; i < n; i++) {
          offset[i] = there.get(i).subtract(here.get(i)).doubleValue();
          offset[i] += rest % (2 * window + 1) - window;
          rest /= 2 * window + 1;
        }
        points.add(cartesian(offset));
      }
    }
    return points;
  }

  private double[] outline(List<double[]> around, int n) {
    List<double[]> others = new ArrayList<>(around);
    if (n == 1) {
      others.add(new double[] {0, nearest});
      others.add(new double[] {0, -nearest});
    }
    return Mosaic.cell(others, 4 * nearest);
  }

  /** At least two coordinates, zero beyond those of the lattice. */
  private double[] cartesian(double... coordinates) {
    double[] x = new double[Math.max(3, coordinates.length)];
    for (int i = 0; i < coordinates.length; i++) {
      for (int j = 0; j < coordinates.length; j++) {
        x[i] += basis[i][j] * coordinates[j];
      }
    }
    return x;
  }

  private static double length(double... x) {
    return Math.sqrt(x[0] * x[0] + x[1] * x[1] + x[2] * x[2]);
  }

  private List<Layer> layersAround(int target, List<double[]> outlines) {
    Map<Long, Layer> byHeight = new TreeMap<>();
    for (SitePair pair : space.pairs()) {
      if (pair.target() == target) {
        double[] x = cartesian(pair.offset().stream().mapToDouble(Rational::doubleValue).toArray());
        double[] outline = outlines.get(pair.source());
        Mosaic.Spot spot =
            outline.length == 0
                ? Mosaic.Spot.disc(x[0], x[1], nearest / 2)
                : Mosaic.Spot.polygon(x[0], x[1], outline);
        halfWidth = Math.max(halfWidth, spot.reach(0));
        halfHeight = Math.max(halfHeight, spot.reach(1));
        Layer layer =
            byHeight.computeIfAbsent(
                Math.round(x[2] / CLOSE),
                z -> new Layer(x[2], new ArrayList<>(), new ArrayList<>()));
        layer.pairs().add(pair);
        layer.spots().add(spot);
      }
    }
    return List.copyOf(byHeight.values());
  }

  /** The layers around a site of the output, from below. */
  List<Layer> layers(int target) {
    return layers.get(target);
  }

  int mostLayers() {
    return layers.stream().mapToInt(List::size).max().orElse(0);
  }

  double nearest() {
    return nearest;
  }

  /** The mosaic of a layer; all layers have one size. */
  Mosaic mosaic(Layer layer, int size) {
    double larger = Math.max(halfWidth, halfHeight);
    return new Mosaic(layer.spots(), halfWidth, halfHeight, size / (2 * larger));
  }

  /** The radii in which a layer cuts the shells; none on the line. */
  List<Double> circles(Layer layer) {
    List<Double> radii = new ArrayList<>();
    List<Rational> shells = basis.length == 1 ? List.of() : space.shells();
    for (Rational square : shells) {
      double left = square.doubleValue() - layer.height() * layer.height();
      if (left > CLOSE) {
        radii.add(Math.sqrt(left));
      }
    }
    return radii;
  }

  /** The heights of the layers where they are the same around all sites, as text. */
  String heights() {
    List<List<Double>> all =
        layers.stream().map(list -> list.stream().map(Layer::height).toList()).toList();
    boolean same = true;
    for (List<Double> heights : all) {
      same &= texts(heights).equals(texts(all.get(0)));
    }
    return same && !all.isEmpty()
        ? "layers z = " + String.join(", ", texts(all.get(0)))
        : "layers of constant height, the lowest first";
  }

  private static List<String> texts(List<Double> heights) {
    return heights.stream().map(Words::decimal).toList();
  }
}
