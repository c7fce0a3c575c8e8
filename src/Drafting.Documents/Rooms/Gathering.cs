using System.Collections.Immutable;
using Drafting.Documents.Ports;
using Drafting.Documents.Telemetry;

namespace Drafting.Documents.Rooms;

/// <summary>
/// A room's observers, and who looks at the draft through each. What one of them shows is told to the others; it is never logged and
/// gone with the observer. An observer that fails when it is told something is let go: the others, and the draft, go on. Not thread-safe.
/// </summary>
internal sealed class Gathering(string draftId)
{
    private readonly Dictionary<IDraftObserver, AttendanceSum> seats = new(ReferenceEqualityComparer.Instance);

    /// <summary>Nobody listens.</summary>
    public bool IsEmpty => seats.Count == 0;

    /// <summary>Who is there, through whichever observer.</summary>
    public ImmutableArray<Attendee> People => PeopleBeside(null);

    /// <summary>Lets an observer in; who is there through the others.</summary>
    public Attendance Add(IDraftObserver observer)
    {
        seats.TryAdd(observer, new AttendanceSum());
        return new(PeopleBeside(observer), [.. seats.Where(seat => seat.Key != observer).SelectMany(seat => seat.Value.Carets)]);
    }

    /// <summary>Takes an observer out, and from the others what it showed.</summary>
    public void Remove(IDraftObserver observer)
    {
        if (!seats.Remove(observer, out var seat))
            return;
        var hadPeople = !PeopleOf(seat).IsEmpty;
        if (hadPeople || seat.Carets.Count > 0)
            Tell(observer, hadPeople, [.. seat.Carets.Select(caret => caret with { Paragraph = null, Anchor = 0, Head = 0 })]);
    }

    /// <summary>An observer shows something new; what comes from one that is not here is ignored.</summary>
    public void Attend(IDraftObserver observer, Attendance here)
    {
        if (!seats.TryGetValue(observer, out var seat))
            return;
        // Told what they know already, nodes would go on telling each other.
        var peopleChanged = here.People is { } people && !people.SequenceEqual(PeopleOf(seat));
        seat.Follow(here);
        if (peopleChanged || !here.Carets.IsEmpty)
            Tell(observer, peopleChanged, here.Carets);
    }

    /// <summary>Tells every observer.</summary>
    public void TellAll(Action<IDraftObserver> say) => Tell([.. seats.Keys], say);

    /// <summary>All leave, told that the owner has stopped.</summary>
    public void Dissolve()
    {
        foreach (var observer in seats.Keys)
            TryTell(observer, told => told.Lost(draftId));
        seats.Clear();
    }

    private void Tell(IReadOnlyList<IDraftObserver> observers, Action<IDraftObserver> say)
    {
        var faulty = new List<IDraftObserver>();
        foreach (var observer in observers)
        {
            if (!TryTell(observer, say))
                faulty.Add(observer);
        }

        foreach (var observer in faulty)
        {
            // It may subscribe again, and read from the log what it missed.
            TryTell(observer, told => told.Lost(draftId));
            Remove(observer);
        }
    }

    private static bool TryTell(IDraftObserver observer, Action<IDraftObserver> say)
    {
        try
        {
            say(observer);
            return true;
        }
        catch (Exception fault)
        {
            RoomMetrics.ObserverFailed(fault);
            return false;
        }
    }

    private void Tell(IDraftObserver source, bool peopleChanged, ImmutableArray<Caret> carets) => Tell(
        [.. seats.Keys.Where(observer => observer != source)],
        observer => observer.Attended(draftId, new(peopleChanged ? PeopleBeside(observer) : null, carets)));

    private ImmutableArray<Attendee> PeopleBeside(IDraftObserver? observer) =>
        [.. seats.Where(seat => seat.Key != observer).SelectMany(seat => PeopleOf(seat.Value)).Distinct()];

    private static ImmutableArray<Attendee> PeopleOf(AttendanceSum seat) => seat.People ?? [];
}
