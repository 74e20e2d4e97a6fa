package org.intertwiner.nn.message;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.graph.Incidence;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.layer.Parametrised;
import org.intertwiner.nn.layer.Parts;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.message.radial.Cutoff;
import org.intertwiner.nn.message.radial.RadialBasis;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.reptheory.Representation;

/**
 * What layers on graphs need to know of edges, computed once from the positions: vectors, lengths,
 * harmonics of the vectors, radial functions times a cut-off and a factor that makes their mean
 * square over the ball within the cut-off 1, as learned functions of them expect.
 *
 * <p><i>Shape</i>: from positions {@code (nodes, d)} to an {@link EdgeContext}. Everything can be
 * differentiated in the positions any number of times. Zero lengths have limits, see {@link
 * EdgeHarmonics} and {@link RadialBasis}.
 *
 * <pre>{@code
 * var edges = EdgeEmbedding.of(EdgeHarmonics.upTo(group.action(3), 2),
 *     RadialBasis.bessel(8, 5.0), Cutoff.polynomial(5.0, 6));
 * EdgeContext context = edges.bind(scope).apply(incidence, positions);
 * }</pre>
 *
 * @param <G> the group elements
 */
public final class EdgeEmbedding<G> implements Parametrised {
  private static final int SAMPLES = 2048;

  private final EdgeHarmonics<G> harmonics;
  private final RadialBasis basis;
  private final Cutoff cutoff;
  private final double scale;
  private final Parts parts;

  private EdgeEmbedding(EdgeHarmonics<G> harmonics, RadialBasis basis, Cutoff cutoff) {
    this.harmonics = harmonics;
    this.basis = basis;
    this.cutoff = cutoff;
    this.scale = 1 / Math.sqrt(meanSquare(harmonics.type().dimension(), basis, cutoff));
    this.parts = Parts.empty().with("harmonics", harmonics).with("basis", basis);
  }

  /**
   * An embedding.
   *
   * @param <G> the group elements
   * @param harmonics of the edges' vectors
   * @param basis functions of their lengths
   * @param cutoff multiplies the basis; may end before the basis does
   * @return the embedding
   * @throws InvalidInput if a finite cut-off ends beyond the radius of the basis
   */
  public static <G> EdgeEmbedding<G> of(
      EdgeHarmonics<G> harmonics, RadialBasis basis, Cutoff cutoff) {
    boolean beyond = cutoff.radius() > basis.radius() * (1 + 1e-12);
    if (beyond && cutoff.radius() < Double.POSITIVE_INFINITY) {
      throw new InvalidInput(
          "edge embedding",
          "a cut-off at " + cutoff.radius() + " of a basis up to " + basis.radius(),
          "a basis that reaches the cut-off",
          "give both the same radius");
    }
    return new EdgeEmbedding<>(harmonics, basis, cutoff);
  }

  /**
   * The embedding that most networks use: Bessel functions and a polynomial cut-off of power 6.
   *
   * @param <G> the group elements
   * @param action how the group moves positions
   * @param degree the highest degree of harmonics
   * @param functions how many radial functions
   * @param radius where they end
   * @return the embedding
   * @throws InvalidInput if a number is out of range, or the group has no harmonics
   */
  public static <G> EdgeEmbedding<G> of(
      Representation<G> action, int degree, int functions, double radius) {
    return of(
        EdgeHarmonics.upTo(action, degree),
        RadialBasis.bessel(functions, radius),
        Cutoff.polynomial(radius, 6));
  }

  /** The mean of bₖ(r)²f(r)² over all functions and over a ball, by the midpoint rule. */
  private static double meanSquare(int dimension, RadialBasis basis, Cutoff cutoff) {
    double radius = Math.min(basis.radius(), cutoff.radius());
    double sum = 0;
    for (int i = 0; i < SAMPLES; i++) {
      double u = (i + 0.5) / SAMPLES;
      double f = cutoff.at(u * radius);
      double squares = Arrays.stream(basis.at(u * radius)).map(b -> b * b).sum();
      sum += squares * f * f * Math.pow(u, dimension - 1) * dimension;
    }
    return sum / SAMPLES / basis.size();
  }

  /**
   * What the radial functions times the cut-off are multiplied by, so that their mean square over
   * the ball within the radius is 1.
   *
   * @return the factor
   */
  public double radialScale() {
    return scale;
  }

  /**
   * How many radial numbers an edge has.
   *
   * @return the size of the basis
   */
  public int radialSize() {
    return basis.size();
  }

  /**
   * The harmonics.
   *
   * @return those of the edges' vectors
   */
  public EdgeHarmonics<G> harmonics() {
    return harmonics;
  }

  /**
   * What the harmonics are as fields.
   *
   * @return the type of {@link EdgeContext#harmonics()}
   */
  public FieldType<G> type() {
    return harmonics.type();
  }

  /**
   * The radial functions.
   *
   * @return functions of length
   */
  public RadialBasis basis() {
    return basis;
  }

  /**
   * The cut-off.
   *
   * @return the envelope
   */
  public Cutoff cutoff() {
    return cutoff;
  }

  @Override
  public String kind() {
    return "edge-embedding";
  }

  @Override
  public List<Weight> weights() {
    return parts.weights();
  }

  @Override
  public List<Constant> constants() {
    return parts.constants();
  }

  /**
   * Binds the embedding to an engine.
   *
   * @param scope where its constants are
   * @return the map from a graph and positions {@code (nodes, d)} to what is known of the edges
   */
  public BiFunction<Incidence, Tensor, EdgeContext> bind(Scope scope) {
    Map<String, Scope> scopes = parts.split(scope);
    UnaryOperator<Tensor> radial = basis.bind(scopes.get("basis"));
    HarmonicRecursion recursion = harmonics.recursion();
    return (incidence, positions) -> {
      Tensor vectors = incidence.vectors(positions);
      Lengths lengths = Lengths.of(vectors);
      Tensor of = harmonics.isSolid() ? vectors : lengths.directions(vectors);
      Tensor envelope = cutoff.apply(lengths.values());
      Tensor numbers = radial.apply(lengths.values()).multiply(envelope.scale(scale));
      return new EdgeContext(
          incidence, vectors, lengths.values(), recursion.of(of), numbers, envelope);
    };
  }

  @Override
  public String toString() {
    return kind() + ": " + harmonics + "; " + basis + "; " + cutoff;
  }
}
