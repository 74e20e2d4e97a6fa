package org.intertwiner.nn.tensor;

import java.util.function.Supplier;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.Refusal;
import org.intertwiner.nn.engine.Memory;
import org.jspecify.annotations.Nullable;

/**
 * Places in a network, for messages: what is refused inside of {@link #within} names the place, and
 * so does what is refused in the backward sweep through an operation that was recorded there.
 *
 * <pre>{@code
 * Naming.within("3.residual", () -> Naming.within("1.convolution", () -> layer.apply(x)));
 * // 3.residual / 1.convolution: convolution: got field [8, 3, 9, 9] with kernel …
 * }</pre>
 */
public final class Naming {
  private static final String SEPARATOR = " / ";

  /** The path of places that this thread is in. */
  private static final ThreadLocal<@Nullable String> PLACE = new ThreadLocal<>();

  private Naming() {}

  /**
   * Works at a named place; places nest.
   *
   * @param place the name, for example of a layer
   * @param work what to do there
   * @param <T> the type of the result
   * @return its result
   * @throws Refusal as the work does, with the path of places before the name of what was refused
   */
  public static <T> T within(String place, Supplier<T> work) {
    String outer = PLACE.get();
    String here = outer == null ? place : outer + SEPARATOR + place;
    return at(here, work);
  }

  /**
   * Returns where this thread is.
   *
   * @return the names of the open places, outermost first, separated by {@code " / "}; empty
   *     outside of all
   */
  public static String place() {
    String here = PLACE.get();
    return here == null ? "" : here;
  }

  /** Works at a place given by its whole path; the empty path is no place. */
  static <T> T at(String path, Supplier<T> work) {
    String outer = PLACE.get();
    if (path.equals(outer) || path.isEmpty()) {
      return work.get();
    }
    PLACE.set(path);
    try {
      return work.get();
    } catch (InvalidInput | LimitExceeded e) {
      throw named(path, e);
    } catch (OutOfMemoryError e) {
      LimitExceeded limit =
          new LimitExceeded(path, "no memory left", "memory for its scratch", Memory.REMEDY);
      limit.initCause(e);
      throw limit;
    } finally {
      restore(outer);
    }
  }

  private static void restore(@Nullable String outer) {
    if (outer == null) {
      PLACE.remove();
    } else {
      PLACE.set(outer);
    }
  }

  /** The refusal with the path before it, unless an inner place has put a longer one there. */
  private static Refusal named(String path, Refusal e) {
    if (e.what().startsWith(path)) {
      return e;
    }
    String what = path + ": " + e.what();
    Refusal renamed =
        e instanceof LimitExceeded
            ? new LimitExceeded(what, e.got(), e.expected(), e.hint())
            : new InvalidInput(what, e.got(), e.expected(), e.hint());
    renamed.setStackTrace(e.getStackTrace());
    if (e.getCause() != null) {
      renamed.initCause(e.getCause());
    }
    return renamed;
  }
}
