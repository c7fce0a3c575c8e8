using System.Collections.Immutable;

namespace Drafting.Documents.MeetingRooms;

/// <summary>A delegation that asked for the floor.</summary>
/// <param name="Delegation">ISO 3166-1 alpha-3.</param>
/// <param name="At">When it asked.</param>
public sealed record Speaker(string Delegation, DateTimeOffset At);

/// <summary>Who speaks and who is to speak after, in the order of asking unless the chair says otherwise.</summary>
/// <param name="IsOpen">Whether delegations may ask for the floor; the facilitator moves on either way.</param>
/// <param name="Floor">Who has the floor; null for nobody.</param>
/// <param name="Waiting">Who asked, the next first; each delegation once.</param>
public sealed record SpeakersList(bool IsOpen, Speaker? Floor, ImmutableArray<Speaker> Waiting)
{
    /// <summary>Closed, and nobody on it.</summary>
    public static SpeakersList Closed { get; } = new(false, null, []);

    /// <summary>A delegation asks for the floor: it comes last, or stays where it is.</summary>
    public SpeakersList Asked(string delegation, DateTimeOffset at) => PlaceOf(delegation) < 0 ? this with { Waiting = Waiting.Add(new(delegation, at)) } : this;

    /// <summary>A delegation is taken off: it waits no more, or gives up the floor.</summary>
    public SpeakersList Without(string delegation) => this with
    {
        Floor = Floor?.Delegation == delegation ? null : Floor,
        Waiting = Waiting.RemoveAll(speaker => speaker.Delegation == delegation),
    };

    /// <summary>Who comes next has the floor; nobody once all have spoken.</summary>
    public SpeakersList Next() => this with { Floor = Waiting is [var first, ..] ? first : null, Waiting = Waiting is [_, .. var rest] ? rest : [] };

    /// <summary>A delegation speaks one place earlier; the first stays first.</summary>
    public SpeakersList Earlier(string delegation) => PlaceOf(delegation) is > 0 and var at
        ? this with { Waiting = Waiting.RemoveAt(at).Insert(at - 1, Waiting[at]) }
        : this;

    /// <summary>Whether the delegation waits or has the floor.</summary>
    public bool Names(string delegation) => Floor?.Delegation == delegation || PlaceOf(delegation) >= 0;

    private int PlaceOf(string delegation)
    {
        for (var at = 0; at < Waiting.Length; at++)
        {
            if (Waiting[at].Delegation == delegation)
                return at;
        }

        return -1;
    }
}
