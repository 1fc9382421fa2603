using CraftAspire.Tests.Application.Distributed;

// One server of each kind for the whole run, started by the first test that asks.
[assembly: AssemblyFixture(typeof(SystemPackages))]
[assembly: AssemblyFixture(typeof(LocalPostgres))]
[assembly: AssemblyFixture(typeof(LocalCache))]
[assembly: AssemblyFixture(typeof(AppHostFixture))]
