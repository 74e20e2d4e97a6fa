package org.intertwiner.reptheory.compact.branching;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.family.CartanType;
import org.intertwiner.algebra.group.family.RootSystem;
import org.intertwiner.reptheory.compact.FormalCharacter;
import org.intertwiner.reptheory.compact.ReductiveType;
import org.intertwiner.reptheory.compact.ReductiveWeights;
import org.intertwiner.reptheory.compact.Weight;

/**
 * The restriction of representations to a subgroup, by the map of weights that restricts them to
 * the torus of the subgroup.
 *
 * <p><em>Formula:</em> the row of a simple root β of the subgroup holds its coroot β^∨ in simple
 * coroots of the group, so that λ ↦ Pλ has the labels ⟨λ, β^∨⟩; rows of charges are any integer
 * vectors of the same kind. Projected weights are decomposed by signed reflections. <em>Accuracy:
 * </em> exact. A matrix is accepted only if the projected weights of the least representations and
 * of the adjoint one are the characters of what they decompose into, with the adjoint
 * representation of the subgroup inside the latter; each result is checked for signs and dimension.
 * <em>Complexity:</em> the number of weights of the representation. <em>Source:</em> E. B. Dynkin
 * (1952); R. Slansky, Phys. Rep. 79 (1981) 1; W. G. McKay and J. Patera, Tables (1981).
 *
 * <p>Example: {@code Branchings.levi(CartanType.parse("D5"), 5)} restricts SO(10) to SU(5) × U(1).
 */
public final class Branching {
  /** Representations up to this dimension serve as checks of a matrix. */
  private static final BigInteger SMALL = BigInteger.valueOf(300);

  private final ReductiveType from;
  private final ReductiveType to;
  private final int[][] projection;

  private Branching(ReductiveType from, ReductiveType to, int[][] projection) {
    this.from = from;
    this.to = to;
    this.projection = projection;
  }

  /**
   * A restriction by its matrix.
   *
   * @param from the type of the group
   * @param to the type of the subgroup
   * @param projection one row for each label of the subgroup, one column for each of the group
   * @return the restriction
   * @throws InvalidInput if the shape is wrong or small representations show that the matrix
   *     belongs to no embedding
   * @throws CancellationException if the thread is interrupted
   */
  public static Branching by(ReductiveType from, ReductiveType to, int[][] projection) {
    boolean shaped =
        projection.length == to.rank()
            && Arrays.stream(projection).allMatch(row -> row.length == from.rank());
    if (!shaped) {
      throw new InvalidInput(
          "projection of weights",
          Arrays.deepToString(projection),
          to.rank() + " rows of " + from.rank() + " integers",
          "a row for each label of " + to);
    }
    int[][] copy = Arrays.stream(projection).map(int[]::clone).toArray(int[][]::new);
    Branching branching = new Branching(from, to, copy);
    branching.requireEmbedding();
    return branching;
  }

  private void requireEmbedding() {
    ReductiveWeights big = ReductiveWeights.of(from);
    for (int i = 0; i < from.rank(); i++) {
      int[] labels = new int[from.rank()];
      labels[i] = 1;
      Weight fundamental = Weight.of(labels);
      if (big.dimension(fundamental).compareTo(SMALL) <= 0) {
        requireCharacter(big.character(fundamental), fundamental.toString());
      }
    }
    SortedMap<Weight, Long> adjoint = requireCharacter(adjoint(from), "the adjoint representation");
    ReductiveWeights.of(to)
        .decompose(adjoint(to))
        .forEach(
            (w, m) -> {
              if (adjoint.getOrDefault(w, 0L) < m) {
                throw noEmbedding("the adjoint representation of the subgroup is missing at " + w);
              }
            });
  }

  private static FormalCharacter adjoint(ReductiveType type) {
    SortedMap<Weight, Long> terms = new TreeMap<>();
    terms.put(ReductiveWeights.of(type).zero(), (long) type.rank());
    for (int f = 0; f < type.factors().size(); f++) {
      RootSystem roots = RootSystem.of(type.factors().get(f));
      for (int k = 0; k < roots.positiveRootCount(); k++) {
        for (int sign = 1; sign >= -1; sign -= 2) {
          int[] labels = new int[type.rank()];
          for (int i = 0; i < roots.rank(); i++) {
            labels[type.start(f) + i] = sign * roots.positiveRootLabels(k)[i];
          }
          terms.merge(Weight.of(labels), 1L, Long::sum);
        }
      }
    }
    return FormalCharacter.of(type.rank(), terms);
  }

  private SortedMap<Weight, Long> requireCharacter(FormalCharacter character, String what) {
    FormalCharacter image = character.mapped(projection);
    ReductiveWeights small = ReductiveWeights.of(to);
    SortedMap<Weight, Long> parts;
    try {
      parts = small.decompose(image);
    } catch (InvalidInput e) {
      InvalidInput refusal = noEmbedding(what + ": " + e.getMessage());
      refusal.initCause(e);
      throw refusal;
    }
    if (parts.values().stream().anyMatch(m -> m < 0) || !small.character(parts).equals(image)) {
      throw noEmbedding("the weights of " + what + " go to no character of " + to);
    }
    return parts;
  }

  private InvalidInput noEmbedding(String reason) {
    return new InvalidInput(
        "projection of weights from " + from + " to " + to,
        reason,
        "the projection of an embedding",
        "the row of a simple root is its coroot in simple coroots");
  }

  /** {@return the type of the group} */
  public ReductiveType from() {
    return from;
  }

  /** {@return the type of the subgroup} */
  public ReductiveType to() {
    return to;
  }

  /** {@return a new array, one row for each label of the subgroup} */
  public int[][] projection() {
    return Arrays.stream(projection).map(int[]::clone).toArray(int[][]::new);
  }

  /**
   * The restriction of an irreducible representation.
   *
   * @param highest a highest weight of the group
   * @return multiplicity by highest weight of the subgroup, in ascending order
   * @throws InvalidInput if the weight is no highest weight, or the result shows that the matrix
   *     belongs to no embedding
   * @throws LimitExceeded if the representation has too many weights
   * @throws CancellationException if the thread is interrupted
   */
  public SortedMap<Weight, Long> restrict(Weight highest) {
    FormalCharacter character = ReductiveWeights.of(from).character(highest);
    SortedMap<Weight, Long> parts = ReductiveWeights.of(to).decompose(character.mapped(projection));
    if (parts.values().stream().anyMatch(m -> m < 0)) {
      throw noEmbedding(highest + " would contain " + parts);
    }
    return parts;
  }

  /**
   * The restriction of a sum.
   *
   * @param parts multiplicity by highest weight of the group
   * @return multiplicity by highest weight of the subgroup
   * @throws InvalidInput if a weight is no highest weight
   * @throws LimitExceeded if a representation has too many weights
   * @throws CancellationException if the thread is interrupted
   */
  public SortedMap<Weight, Long> restrict(Map<Weight, Long> parts) {
    SortedMap<Weight, Long> sum = new TreeMap<>();
    parts.forEach(
        (weight, times) ->
            restrict(weight)
                .forEach((w, m) -> sum.merge(w, Math.multiplyExact(m, times), Math::addExact)));
    return sum;
  }

  /**
   * The embedding index of a simple subgroup in a simple group.
   *
   * <p><em>Formula:</em> the ratio of the second-order indices of the restriction of any
   * representation and the representation itself: the squared length of P*β^∨ for a long root β
   * over that of a long coroot. <em>Source:</em> Dynkin (1952).
   *
   * @return a positive integer
   * @throws InvalidInput if one of the two is not simple
   */
  public int index() {
    if (from.factors().size() != 1
        || from.charges() > 0
        || to.factors().size() != 1
        || to.charges() > 0) {
      throw new InvalidInput(
          "embedding index", to + " in " + from, "a simple subgroup of a simple group", "");
    }
    CartanType type = from.factors().get(0);
    RootSystem roots = RootSystem.of(type);
    RootSystem small = RootSystem.of(to.factors().get(0));
    int longRoot = 0;
    for (int i = 1; i < small.rank(); i++) {
      longRoot = small.halfSquare(i) > small.halfSquare(longRoot) ? i : longRoot;
    }
    int[] coroot = projection[longRoot];
    int most = 0;
    for (int i = 0; i < roots.rank(); i++) {
      most = Math.max(most, roots.halfSquare(i));
    }
    // (αᵢ^∨, αⱼ^∨) = aᵢⱼ · 2/(αᵢ,αᵢ), and a coroot of a long root has squared length 2/most
    int[][] cartan = type.matrix();
    int sum = 0;
    for (int i = 0; i < roots.rank(); i++) {
      for (int j = 0; j < roots.rank(); j++) {
        sum += coroot[i] * coroot[j] * cartan[i][j] * (most / roots.halfSquare(i));
      }
    }
    return sum / 2;
  }

  /**
   * A chain of subgroups.
   *
   * @param next a restriction that begins where this one ends
   * @return first this, then the next
   * @throws InvalidInput if the types differ
   */
  public Branching then(Branching next) {
    if (!next.from.equals(to)) {
      throw new InvalidInput(
          "chain of subgroups", to + ", then from " + next.from, "the same type", "");
    }
    int[][] product = new int[next.projection.length][from.rank()];
    for (int i = 0; i < product.length; i++) {
      for (int k = 0; k < to.rank(); k++) {
        for (int j = 0; j < from.rank(); j++) {
          product[i][j] += next.projection[i][k] * projection[k][j];
        }
      }
    }
    return by(from, next.to, product);
  }

  /**
   * The same subgroup with its factors in another order or by another name of the same diagram,
   * such as C₂ for B₂ or D₃ for A₃.
   *
   * @param type a type with the same diagram and as many charges
   * @return the restriction to it
   * @throws InvalidInput if the diagrams differ
   */
  public Branching to(ReductiveType type) {
    int[] order =
        DynkinDiagram.isomorphism(to, type)
            .orElseThrow(
                () -> new InvalidInput("name of a subgroup", "" + type, "the type " + to, ""));
    int[][] rows = new int[order.length][];
    for (int k = 0; k < order.length; k++) {
      rows[k] = projection[order[k]];
    }
    return by(from, type, rows);
  }

  /**
   * Whether the restriction of a representation is irreducible.
   *
   * @param highest a highest weight of the group
   * @return true if there is one part, once
   */
  public boolean isIrreducibleOn(Weight highest) {
    SortedMap<Weight, Long> parts = restrict(highest);
    return parts.size() == 1 && parts.values().iterator().next() == 1;
  }

  /**
   * The restriction in text.
   *
   * @return for instance {@code D5 > A4 x U1}
   */
  @Override
  public String toString() {
    return from + " > " + to;
  }
}
