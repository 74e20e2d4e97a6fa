package org.intertwiner.nn.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.intertwiner.algebra.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * An arena: every array made by this thread while the step is open returns to the pool when it
 * closes, except those that were kept.
 *
 * <pre>{@code
 * try (Step step = engine.step()) {
 *   Tensor loss = model.loss(batch);
 *   optimiser.apply(Tape.gradients(loss, parameters));
 *   report(step, loss.item());
 * }
 * }</pre>
 *
 * <p>Steps nest; what an inner step keeps belongs to the step around it.
 */
public final class Step implements AutoCloseable {
  private final Memory memory;
  private final @Nullable Step outer;
  private final Set<Array.Lease> owned = Collections.newSetFromMap(new IdentityHashMap<>());
  private boolean closed;

  Step(Memory memory, @Nullable Step outer) {
    this.memory = memory;
    this.outer = outer;
  }

  /**
   * Keeps an array beyond the end of this step.
   *
   * @param array an array made inside this step; any other is left as it is
   * @return the same array
   */
  public Array keep(Array array) {
    Array.Lease lease = array.lease();
    if (lease.owner == this && owned.remove(lease)) {
      if (outer == null) {
        memory.letGo(lease);
      } else {
        lease.owner = outer;
        outer.own(lease);
      }
    }
    return array;
  }

  /**
   * Returns to the pool, before the end, every buffer of this step that none of the given arrays
   * uses.
   *
   * @param live the arrays still needed
   */
  public void retainOnly(Collection<Array> live) {
    Set<Array.Lease> needed = Collections.newSetFromMap(new IdentityHashMap<>());
    live.forEach(a -> needed.add(a.lease()));
    Iterator<Array.Lease> all = owned.iterator();
    while (all.hasNext()) {
      Array.Lease lease = all.next();
      if (!needed.contains(lease)) {
        all.remove();
        memory.giveBack(lease);
      }
    }
  }

  /**
   * Returns how many buffers the step holds now.
   *
   * @return the number of buffers
   */
  public int size() {
    return owned.size();
  }

  /**
   * Returns every buffer of the step to the pool; arrays made inside it become closed. Closing
   * twice does nothing.
   *
   * @throws InvalidInput if an inner step is still open, or another thread closes
   */
  @Override
  public void close() {
    if (closed) {
      return;
    }
    if (!memory.isInnermost(this)) {
      throw new InvalidInput(
          "step",
          "closed out of order",
          "inner steps closed first, by the thread that opened them",
          "use try (Step step = engine.step())");
    }
    closed = true;
    List<Array.Lease> leases = new ArrayList<>(owned);
    owned.clear();
    leases.forEach(memory::giveBack);
    memory.closed(this, outer);
  }

  void own(Array.Lease lease) {
    owned.add(lease);
  }

  void disown(Array.Lease lease) {
    owned.remove(lease);
  }
}
