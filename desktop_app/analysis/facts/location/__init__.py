"""Where the post is: location, postcode, nation."""
