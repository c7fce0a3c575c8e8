using System.Text.Json.Serialization;
using Drafting.Documents;
using Drafting.Documents.Ports;
using Drafting.Formats.Renewal;
using Drafting.Operations;
using Drafting.Redlines;
using Drafting.Server.Access;
using Drafting.Server.Hosting;
using Drafting.Server.Library;

namespace Drafting.Server.Wire;

/// <summary>What holds for the platform as a whole.</summary>
/// <param name="TimeZone">The IANA time zone of the house.</param>
internal sealed record PlatformView(string TimeZone);

/// <summary>A delegation as listed.</summary>
internal sealed record DelegationView(string Code, IReadOnlyDictionary<string, string> Names, bool Member, string Group);

/// <summary>A group on whose members' behalf a delegation sponsors.</summary>
internal sealed record GroupView(string Code, IReadOnlyDictionary<string, string> Names);

/// <summary>A text in the library's list.</summary>
/// <param name="Found">The line in which the words searched for are; null where none were, and of texts far down the list.</param>
internal sealed record LibrarySummaryView(
    string Id, string Kind, string? Symbol, string Title, string Language, string? Date, int SponsorCount, int ParagraphCount, string AddedBy, DateTimeOffset AddedAt,
    IReadOnlyList<string>? TrackedBy, string? Before, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] FoundLine? Found)
{
    public static LibrarySummaryView Of(FoundText found)
    {
        var text = found.Summary;
        return new(
            text.Id, text.Kind, text.Symbol, text.Title, text.Language, text.Date, text.SponsorCount, text.ParagraphCount, text.AddedBy, text.AddedAt, text.TrackedBy, text.Before, found.Found);
    }
}

/// <summary>A draft in somebody's list.</summary>
/// <param name="TemplateName">Symbol of the text it began from, or its title; null where it began blank, or that text is gone.</param>
/// <param name="AgreedCount">Of <paramref name="ParagraphCount"/> paragraphs under negotiation, those agreed.</param>
/// <param name="Deadline">When the silence that runs on it ends; null where none runs.</param>
internal sealed record DraftSummaryView(
    string Id, string Title, string? Symbol, string Language, string Stage, long Revision, int SponsorCount,
    DateTimeOffset CreatedAt, LastChangeView LastChange, string Role, string? Template, string? TemplateName, int AgreedCount, int ParagraphCount, DateTimeOffset? Deadline)
{
    /// <param name="people">Those who changed drafts last, by address.</param>
    /// <param name="templates">What the drafts' templates are called, by id.</param>
    public static DraftSummaryView Of(ListedDraft listed, IReadOnlyDictionary<string, Person> people, IReadOnlyDictionary<string, string> templates)
    {
        var summary = listed.Summary;
        return new(
            summary.Id, summary.Title, summary.Symbol, summary.Language, summary.Stage, summary.Revision, summary.SponsorCount, summary.CreatedAt,
            new(summary.LastChangeAt, summary.LastChangeBy, people.GetValueOrDefault(summary.LastChangeBy ?? "")?.Name, summary.LastChangeDelegation), WireName.Of(listed.Role), summary.Template,
            templates.GetValueOrDefault(summary.Template ?? ""), summary.AgreedCount, summary.ParagraphCount, summary.Deadline);
    }
}

/// <summary>A draft on the facilitator's board.</summary>
/// <param name="Before">Null where the draft has no template, or one without sponsors.</param>
internal sealed record BoardRowView(DraftSummaryView Draft, IReadOnlyList<SponsorDay> Days, IReadOnlyList<GroupShare> Groups, BeforeView? Before, IReadOnlyList<OnlineView> Online, Progress Progress);

/// <summary>The sponsors of a draft's template.</summary>
/// <param name="Template">Its library id.</param>
/// <param name="Missing">Codes of those that do not sponsor the draft, as the template lists them.</param>
internal sealed record BeforeView(string Template, string? Symbol, int Count, IReadOnlyList<string> Missing);

/// <summary>Somebody who has a draft open.</summary>
/// <param name="User">The account's address.</param>
internal sealed record OnlineView(string User, string? Name, string? Delegation);

/// <summary>What somebody was notified of.</summary>
/// <param name="Unread">How many of all he has not read.</param>
internal sealed record NotificationListView(int Unread, IReadOnlyList<NotificationView> Items);

/// <summary>Events of one kind on one draft.</summary>
/// <param name="Kind">“sponsors”, “stage”, “reopened” or “silenceEnding”.</param>
/// <param name="Count">How many events.</param>
/// <param name="At">When the last of them was; what follows is of the last too.</param>
/// <param name="Delegation">Of who did it; null for the secretariat and the platform.</param>
/// <param name="Subject">The sponsor's delegation, the new stage, the paragraph's id, or the deadline.</param>
/// <param name="Detail">Of a sponsor “joined” or “withdrew”; else the reason given, if any.</param>
internal sealed record NotificationView(
    long Id, string Kind, string Draft, string Title, string? Symbol, string Language, int Count, DateTimeOffset At, string? Delegation, string Subject, string? Detail, bool Read)
{
    public static NotificationView Of(Notification told) => new(
        told.Id, WireName.Of(told.Last.Kind), told.DraftId, told.DraftTitle, told.DraftSymbol, told.DraftLanguage, told.Count, told.Last.At, told.Last.Delegation, told.Last.Subject, told.Last.Detail, told.IsRead);
}

/// <summary>How somebody is notified.</summary>
/// <param name="Mail">Whether the server sends e-mail.</param>
/// <param name="EveryMinutes">Nobody is sent more than one e-mail in this time.</param>
internal sealed record NotificationChoicesView(bool Mail, int EveryMinutes, IReadOnlyList<NotificationChoiceView> Choices);

/// <summary>How somebody is notified of one kind of event.</summary>
internal sealed record NotificationChoiceView(string? Kind, bool App, bool Mail);

/// <summary>Who changed something last, and when.</summary>
/// <param name="By">The account's address.</param>
/// <param name="ByName">The person's name; null where there is no such account any more.</param>
internal sealed record LastChangeView(DateTimeOffset At, string? By, string? ByName, string? Delegation);

/// <summary>Somebody with a role on a draft.</summary>
/// <param name="Email">Null for whoever was picked by name and has not opened the draft yet.</param>
/// <param name="Name">Null for whoever was added by address and has not opened it yet.</param>
/// <param name="Id">In place of the address, where that is null.</param>
internal sealed record MemberView(string? Email, string? Name, string? Delegation, string Role, string? Id);

/// <summary>Somebody who can be given a role.</summary>
/// <param name="Member">Whether he is a member who has opened the draft.</param>
internal sealed record DirectoryEntryView(string Id, string Name, string? Delegation, bool Member);

/// <summary>An account, as administrators see it.</summary>
/// <param name="Waiting">Whether its person has not chosen a password yet.</param>
internal sealed record UserView(string Email, string Name, string? Delegation, bool Administrator, bool Waiting)
{
    public static UserView Of(Account account) => new(account.UserName!, account.Name, account.Delegation, account.Administrator, account.PasswordHash is null);
}

/// <summary>Somebody to be invited, and what is wrong with what is said of him.</summary>
/// <param name="Line">Where he stands in the file, from 1; in a list his place in it.</param>
/// <param name="Delegation">The code; what was written where nobody is called so; null for the secretariat.</param>
/// <param name="Waiting">Whether he was invited before and has not come: he gets a new link, and the old one ends.</param>
/// <param name="Link">The path of his link, once he is invited: shown here and nowhere else.</param>
/// <param name="Expires">When it ends.</param>
/// <param name="Mailed">Whether it was sent to him.</param>
internal sealed record InvitationView(
    int Line, string Email, string Name, string? Delegation, bool Waiting, IReadOnlyList<InvitationFault> Faults, string? Link = null, DateTimeOffset? Expires = null, bool Mailed = false);

/// <summary>What is wrong with one field of somebody to be invited.</summary>
internal sealed record InvitationFault(string Field, string Code, string Message);

/// <summary>A named version.</summary>
internal sealed record VersionView(string Label, long Revision, DateTimeOffset At, string? By);

/// <summary>One version of one paragraph.</summary>
/// <param name="Segments">Of a state somebody left: what changed against the one before.</param>
internal sealed record ParagraphVersionView(
    int Version, long Revision, DateTimeOffset At, string? By, string? Delegation, string Text, [property: JsonConverter(typeof(DeltaConverter))] Delta Delta,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<RedlineSegment>? Segments = null);

/// <summary>A paragraph that was removed and can be restored.</summary>
internal sealed record RemovedParagraphView(
    string Id, string Kind, int Level, string? Label, string Text, [property: JsonConverter(typeof(DeltaConverter))] Delta Delta, long Revision, DateTimeOffset At, string? By);

/// <summary>The state of the server.</summary>
/// <param name="ActorHost">What owns the drafts: “Orleans”, or “InProcess”.</param>
internal sealed record HealthView(string Status, string ActorHost, string Storage, string Version);

/// <summary>The nodes that own drafts, as this one sees them.</summary>
internal sealed record ClusterView(string Status, string ActorHost, string Role, IReadOnlyList<NodeView> Nodes);

/// <summary>Three texts compared.</summary>
/// <param name="From">The reference of the first text.</param>
/// <param name="Via">The reference of the text between.</param>
/// <param name="To">The reference of the last text.</param>
internal sealed record StagedRedlineView(
    string From, string Via, string To, string Language, IReadOnlyList<StagedParagraph> Paragraphs, RedlineStats First, RedlineStats Second, IReadOnlyList<RedlinePlace> Places);

/// <summary>A redline.</summary>
/// <param name="From">The reference of the old text.</param>
/// <param name="To">The reference of the new text.</param>
internal sealed record RedlineView(string From, string To, string Language, IReadOnlyList<RedlinedParagraph> Paragraphs, RedlineStats Stats, IReadOnlyList<RedlinePlace> Places);

/// <summary>What a draft that takes up an earlier resolution still has to have updated.</summary>
/// <param name="Revision">The revision the places are in.</param>
/// <param name="Session">The session of the earlier resolution; null where there is none, or it is not one of a session.</param>
/// <param name="Target">The session the draft is meant for.</param>
internal sealed record DueUpdatesView(long Revision, int? Session, int? Target, IReadOnlyList<DueUpdateView> Updates);

/// <summary>A place that usually needs a technical update.</summary>
/// <param name="Paragraph">The paragraph's id; null for the masthead.</param>
/// <param name="Field">The masthead's field; null for a paragraph.</param>
/// <param name="Start">Where it begins in the paragraph, in UTF-16 code units; an embed counts 1.</param>
/// <param name="Kind">“session”, “resolution”, “document”, “year”, “date” or “agendaItem”.</param>
/// <param name="Suggestion">What might stand there instead; null where only the drafters can know.</param>
internal sealed record DueUpdateView(string? Paragraph, string? Field, int Start, int Length, string Text, string Kind, string? Suggestion)
{
    public static DueUpdateView Of(DueUpdate due) => new(due.Paragraph, due.Field, due.Start, due.Length, due.Text, WireName.Of(due.Kind), due.Suggestion);
}
