using Drafting.Testing;

namespace Drafting.Storage.Postgres.Tests;

/// <summary>The library in a database whose locale knows no letters beyond ASCII.</summary>
public sealed class PostgresLibraryTests(PostgresServer server) : LibraryContract
{
    private readonly TemporaryDatabase database = new(server);

    protected override async Task<OpenStorage> OpenStoreAsync() => OpenStorage.Of(await database.OpenAsync());
}

/// <summary>The library in a database whose locale has letters and an order of its own.</summary>
public sealed class PostgresLibraryInTurkishTests(PostgresServer server) : LibraryContract
{
    private readonly TemporaryDatabase database = new(server, "TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'tr-TR' LOCALE 'C.UTF-8'");

    protected override async Task<OpenStorage> OpenStoreAsync() => OpenStorage.Of(await database.OpenAsync());
}
