using System.Text;
using Drafting.Documents.Ports;

namespace Drafting.Storage.Postgres;

/// <summary>Library texts as parameters of <c>AddLibraryItems.sql</c>: an array for each column.</summary>
internal static class LibraryColumns
{
    public static (string Name, object? Value)[] Of(IReadOnlyList<LibraryItem> items)
    {
        var folded = items.Select(item => Columns.Text(LibrarySearch.Fold(item.SearchText))).ToArray();
        return
        [
            ("id", Texts(items, item => item.Summary.Id)),
            ("kind", Texts(items, item => item.Summary.Kind)),
            ("symbol", Texts(items, item => item.Summary.Symbol)),
            ("title", Texts(items, item => item.Summary.Title)),
            ("language", Texts(items, item => item.Summary.Language)),
            ("date", Texts(items, item => item.Summary.Date)),
            ("sponsor_count", Array(items, item => item.Summary.SponsorCount)),
            ("paragraph_count", Array(items, item => item.Summary.ParagraphCount)),
            ("added_by", Texts(items, item => item.Summary.AddedBy)),
            ("added_at", Array(items, item => item.Summary.AddedAt.ToUniversalTime())),
            ("tracked_by", Texts(items, item => Columns.Lines(item.Summary.TrackedBy))),
            ("before_id", Texts(items, item => item.Summary.Before)),
            ("search_text", Array(items, item => Encoding.UTF8.GetBytes(item.SearchText))),
            ("payload", Array(items, item => Columns.Blob(item.Payload))),
            ("folded", folded),
            ("grams", Array(folded, text => PassageColumns.Literal(LibraryGrams.OfText(text)))),
            ("agreed", Array(items, item => item.Passages?.AreAgreed)),
        ];
    }

    private static string?[] Texts(IReadOnlyList<LibraryItem> items, Func<LibraryItem, string?> column) =>
        Array(items, item => column(item) is { } text ? Columns.Text(text) : null);

    private static TColumn[] Array<T, TColumn>(IReadOnlyList<T> rows, Func<T, TColumn> column) => [.. rows.Select(column)];
}
