using Igloo.Analysis.Resolving;

namespace Igloo.Analysis.Tests.Resolving;

public sealed class ThingColumnsTests
{
    [Theory]
    [InlineData("id,title,description,manufacturer,price", "title=OrganizationName")]
    [InlineData("id,name,description,price", "name=OrganizationName")]
    [InlineData("sku,productName,makerName,listPrice", "productName=OrganizationName")]
    [InlineData("maker name,NAME,addr,City,phone no", "NAME=OrganizationName,phone no=Phone,addr=AddressFull,City=AddressCity")]
    [InlineData("id,title,authors,venue,year", "title=OrganizationName,authors=PersonFullName")]
    [InlineData("Song_Name,Artist_Name,Album_Name,Price", "Song_Name=OrganizationName,Artist_Name=PersonFullName")]
    [InlineData("product id,description", "description=OrganizationName")]
    public void A_table_of_things_is_compared_by_what_names_them(string headings, string expected) =>
        Assert.Equal(expected, string.Join(',', ThingColumns.Of(headings.Split(',')).Select(column => $"{column.Key}={column.Value}")));

    [Theory]
    [InlineData("id,price,date")]
    [InlineData("product id,item no,name code")]
    [InlineData("a,b,c")]
    public void A_table_that_names_nothing_is_not_guessed(string headings) => Assert.Empty(ThingColumns.Of(headings.Split(',')));
}
