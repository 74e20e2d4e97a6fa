package org.intertwiner.reptheory.compact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.family.CartanType;

/**
 * The type of a connected compact group: simple factors and a torus.
 *
 * <p>A weight has the Dynkin labels of the factors from left to right, then one charge for each
 * U(1).
 *
 * <p>Example: {@code ReductiveType.parse("SU3 x SU2 x U1")} has the rank 4.
 *
 * @param factors the simple factors
 * @param charges the dimension of the torus
 */
public record ReductiveType(List<CartanType> factors, int charges) {
  /** The largest rank. */
  public static final int MAX_RANK = 200;

  /**
   * A type.
   *
   * @param factors the simple factors
   * @param charges the dimension of the torus
   * @throws InvalidInput if the dimension of the torus is negative
   * @throws LimitExceeded if the rank is above {@link #MAX_RANK}
   */
  public ReductiveType {
    factors = List.copyOf(factors);
    if (charges < 0) {
      throw new InvalidInput("dimension of a torus", "" + charges, "at least 0", "");
    }
    long rank = (long) charges + factors.stream().mapToLong(CartanType::rank).sum();
    if (rank > MAX_RANK) {
      throw new LimitExceeded("compact group", "rank " + rank, "rank at most " + MAX_RANK, "");
    }
  }

  /**
   * The type of a simple group.
   *
   * @param type its Cartan type
   * @return one factor, no charge
   */
  public static ReductiveType of(CartanType type) {
    return new ReductiveType(List.of(type), 0);
  }

  /**
   * Reads factors between {@code x}.
   *
   * @param text for instance {@code SU3 x U1}, {@code A2xA1}, {@code U(2)}, {@code SO(4)} or {@code
   *     U1^2}
   * @return the type
   * @throws InvalidInput if a factor is none
   * @throws LimitExceeded if the rank is above {@link #MAX_RANK}
   */
  public static ReductiveType parse(String text) {
    List<CartanType> factors = new ArrayList<>();
    int charges = 0;
    for (String part : text.strip().split("\\s*[x×*]\\s*|\\s+[X]\\s+", -1)) {
      String[] power = part.split("\\^", 2);
      if (power.length == 2 && !power[1].matches("[1-9][0-9]?")) {
        throw new InvalidInput("compact group", "\"" + text + "\"", "factors such as U1^2", "");
      }
      int times = power.length == 2 ? Integer.parseInt(power[1]) : 1;
      String name = power[0].replaceAll("[()]", "");
      CartanType a1 = new CartanType('A', 1);
      if (name.matches("U1|T1|SO2")) {
        charges += times;
      } else if (name.matches("S[Oo]4|Spin4")) {
        factors.addAll(Collections.nCopies(2 * times, a1));
      } else if (name.matches("U[0-9]{1,3}")) {
        CartanType type = SimpleGroup.parse("S" + name).type();
        factors.addAll(Collections.nCopies(times, type));
        charges += times;
      } else {
        factors.addAll(Collections.nCopies(times, SimpleGroup.parse(name).type()));
      }
    }
    return new ReductiveType(factors, charges);
  }

  /** {@return the number of labels of a weight} */
  public int rank() {
    return simpleRank() + charges;
  }

  /** {@return the number of labels without the charges} */
  public int simpleRank() {
    return factors.stream().mapToInt(CartanType::rank).sum();
  }

  /**
   * Where the labels of a factor begin.
   *
   * @param factor its place, from 0; the number of factors for the charges
   * @return the place of its first label
   */
  public int start(int factor) {
    return IntStream.range(0, factor).map(k -> factors.get(k).rank()).sum();
  }

  /**
   * The type in text.
   *
   * @return for instance {@code A2 x A1 x U1}
   */
  @Override
  public String toString() {
    List<String> names = new ArrayList<>();
    factors.forEach(f -> names.add(f.toString()));
    names.addAll(Collections.nCopies(charges, "U1"));
    return names.isEmpty() ? "1" : String.join(" x ", names);
  }
}
