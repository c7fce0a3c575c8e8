using Drafting.Testing;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace Drafting.Storage.Postgres.Tests;

/// <summary>A database of one test, made when it is first opened.</summary>
/// <param name="options">What follows in <c>CREATE DATABASE</c>.</param>
internal sealed class TemporaryDatabase(PostgresServer server, string options = "")
{
    private readonly Lazy<Task<string>> made = new(() => server.CreateDatabaseAsync(options));

    public Task<string> ConnectionStringAsync() => made.Value;

    public async Task<PostgresStorage> OpenAsync() => await PostgresStorage.OpenAsync(await made.Value);
}
