package org.intertwiner.algebra.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.intertwiner.algebra.LimitExceeded;
import org.junit.jupiter.api.Test;

class WorkersTest {
  @Test
  void everyIndexIsVisitedOnce() {
    for (int count : new int[] {1, 2, 5}) {
      Workers workers = new Workers(count);
      for (int n : new int[] {0, 1, 7, 100, 10_007}) {
        AtomicIntegerArray visits = new AtomicIntegerArray(n + 1);
        for (int repeat = 0; repeat < 50; repeat++) {
          workers.split(
              n,
              3,
              (from, to) -> {
                for (int i = from; i < to; i++) {
                  visits.incrementAndGet(i);
                }
              });
        }
        for (int i = 0; i < n; i++) {
          assertThat(visits.get(i)).isEqualTo(50);
        }
      }
    }
  }

  @Test
  void loopsInsideLoopsRun() {
    Workers workers = new Workers(3);
    AtomicIntegerArray visits = new AtomicIntegerArray(64);
    workers.run(8, p -> workers.run(8, q -> visits.incrementAndGet(8 * p + q)));
    for (int i = 0; i < 64; i++) {
      assertThat(visits.get(i)).isEqualTo(1);
    }
  }

  @Test
  void failuresReachTheCallerAndTheTeamGoesOn() {
    Workers workers = new Workers(2);
    for (int bad = 0; bad < 4; bad++) {
      int b = bad;
      assertThatThrownBy(
              () ->
                  workers.run(
                      4,
                      p -> {
                        if (p == b) {
                          throw new IllegalStateException("part " + p);
                        }
                      }))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("part " + b);
      assertThatThrownBy(
              () ->
                  workers.run(
                      4,
                      p -> {
                        throw new AssertionError("part");
                      }))
          .isInstanceOf(AssertionError.class);
    }
    AtomicIntegerArray visits = new AtomicIntegerArray(4);
    workers.run(4, visits::incrementAndGet);
    assertThat(visits.get(3)).isEqualTo(1);
  }

  @Test
  void manyThreadsMayUseOneTeam() throws InterruptedException {
    Workers workers = new Workers(2);
    AtomicIntegerArray visits = new AtomicIntegerArray(1000);
    List<Thread> threads = new ArrayList<>();
    for (int t = 0; t < 4; t++) {
      Thread thread =
          new Thread(
              () -> {
                for (int i = 0; i < 200; i++) {
                  workers.split(
                      1000,
                      10,
                      (from, to) -> {
                        for (int k = from; k < to; k++) {
                          visits.incrementAndGet(k);
                        }
                      });
                }
              });
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    for (int i = 0; i < 1000; i++) {
      assertThat(visits.get(i)).isEqualTo(800);
    }
  }

  @Test
  void threadsWithoutWorkEndAndStartAgain() throws InterruptedException {
    Workers workers = new Workers(2, 1_000);
    for (int repeat = 0; repeat < 3; repeat++) {
      CountDownLatch both = new CountDownLatch(2);
      Set<Thread> seen = ConcurrentHashMap.newKeySet();
      // each part waits for the other, so two threads are at work
      workers.run(
          2,
          p -> {
            seen.add(Thread.currentThread());
            both.countDown();
            try {
              both.await();
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
          });
      seen.remove(Thread.currentThread());
      assertThat(seen).hasSize(1);
      for (Thread helper : seen) {
        assertThat(helper.isDaemon()).isTrue();
        helper.join(60_000);
        assertThat(helper.isAlive()).isFalse();
      }
    }
  }

  @Test
  void hugeTeamsAreRefused() {
    assertThatThrownBy(() -> new Workers(Integer.MAX_VALUE)).isInstanceOf(LimitExceeded.class);
    assertThat(new Workers(Workers.MAX_COUNT).count()).isEqualTo(Workers.MAX_COUNT);
  }
}
