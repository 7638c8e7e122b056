package org.diplomaticties.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who is known to have been in each post, in the order of time. */
final class Posts {

    private record Holder(Person person, Stretch time) {}

    private final Map<String, List<Holder>> byPost = new HashMap<>();
    private final Names names;

    Posts(List<Person> people, Names names) {
        this.names = names;
        for (Person person : people) {
            for (Holding holding : person.holdings()) {
                if (!holding.post().isEmpty()) {
                    holding.time()
                            .ifPresent(time -> byPost.computeIfAbsent(holding.post(), any -> new ArrayList<>())
                                    .add(new Holder(person, time)));
                }
            }
        }
        byPost.values()
                .forEach(list ->
                        list.sort(Comparator.comparing(holder -> holder.time().from())));
    }

    /** Whether somebody of another name came into a post between two times in which a person was. */
    boolean anotherBetween(String post, Person person, Stretch one, Stretch other) {
        boolean ordered = one.to().isBefore(other.from());
        Stretch before = ordered ? one : other;
        Stretch after = ordered ? other : one;
        List<Holder> holders = byPost.getOrDefault(post, List.of());
        for (int i = firstAfter(holders, before.to()); i < holders.size(); i++) {
            Holder holder = holders.get(i);
            if (!holder.time().from().isBefore(after.from())) {
                return false;
            }
            if (!names.compare(person, holder.person()).compatible()) {
                return true;
            }
        }
        return false;
    }

    private static int firstAfter(List<Holder> holders, LocalDate day) {
        int low = 0;
        int high = holders.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (holders.get(middle).time().from().isAfter(day)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
