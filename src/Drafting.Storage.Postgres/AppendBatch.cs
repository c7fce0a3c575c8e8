using Drafting.Documents.Ports;

namespace Drafting.Storage.Postgres;

/// <summary>Appends that share a commit, one of each draft at most, as parameters of <c>AppendEntries.sql</c>: an array for each column.</summary>
internal static class AppendBatch
{
    /// <summary>Appends all that can be; the drafts of those refused, with the revision each is at.</summary>
    public static async Task<Dictionary<string, long>> RunAsync(Database database, IReadOnlyList<WaitingAppend> batch)
    {
        var appends = batch.Select(waiting => waiting.Append).ToList();
        var refused = await database.RunAsync(
            [new Statement("LockDrafts", ("drafts", Texts(appends, append => append.DraftId))), new Statement("AppendEntries", [.. SummaryColumns(appends), .. EntryColumns(appends)])],
            row => (Draft: row.GetString(0), Revision: row.IsDBNull(1) ? -1 : row.GetInt64(1)),
            CancellationToken.None);
        return refused.ToDictionary(row => row.Draft, row => row.Revision);
    }

    private static (string Name, object? Value)[] SummaryColumns(IReadOnlyList<Append> appends) =>
    [
        ("id", Texts(appends, append => append.DraftId)),
        ("expected", Array(appends, append => append.ExpectedRevision)),
        ("title", Texts(appends, append => append.Summary.Title)),
        ("symbol", Texts(appends, append => append.Summary.Symbol)),
        ("language", Texts(appends, append => append.Summary.Language)),
        ("stage", Texts(appends, append => append.Summary.Stage)),
        ("summary_revision", Array(appends, append => append.Summary.Revision)),
        ("sponsor_count", Array(appends, append => append.Summary.SponsorCount)),
        ("created_at", Array(appends, append => append.Summary.CreatedAt.ToUniversalTime())),
        ("last_change_at", Array(appends, append => append.Summary.LastChangeAt.ToUniversalTime())),
        ("last_change_by", Texts(appends, append => append.Summary.LastChangeBy)),
        ("last_change_delegation", Texts(appends, append => append.Summary.LastChangeDelegation)),
        ("template", Texts(appends, append => append.Summary.Template)),
        ("agreed_count", Array(appends, append => append.Summary.AgreedCount)),
        ("paragraph_count", Array(appends, append => append.Summary.ParagraphCount)),
        ("deadline", Array(appends, append => append.Summary.Deadline?.ToUniversalTime())),
        ("event_revision", Array(appends, append => append.Summary.EventRevision)),
    ];

    private static (string Name, object? Value)[] EntryColumns(IReadOnlyList<Append> appends)
    {
        var entries = appends.SelectMany(append => append.Entries.Select(entry => (append.DraftId, Entry: entry))).ToList();
        return
        [
            ("draft", Texts(entries, row => row.DraftId)),
            ("revision", Array(entries, row => row.Entry.Revision)),
            ("client", Texts(entries, row => row.Entry.ClientId)),
            ("sequence", Array(entries, row => row.Entry.Sequence)),
            ("payload", Array(entries, row => Columns.Blob(row.Entry.Payload))),
        ];
    }

    private static string?[] Texts<T>(IReadOnlyList<T> rows, Func<T, string?> column) =>
        Array(rows, row => column(row) is { } text ? Columns.Text(text) : null);

    private static TColumn[] Array<T, TColumn>(IReadOnlyList<T> rows, Func<T, TColumn> column) => [.. rows.Select(column)];
}
